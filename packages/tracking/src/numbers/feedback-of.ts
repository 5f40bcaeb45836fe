import { hourOf } from '../counts.ts';
import type { CellReader } from '../ports.ts';
import { outcomesOf, sumCells } from './sum-cells.ts';

/** What came back of a campaign's mails since the hour of `since`: its cost does not grow with them. */
export const feedbackOf =
  ({ cells }: { cells: Pick<CellReader, 'cells'> }) =>
  async (campaign: string, since: Date) => {
    const read = await cells.cells({ from: hourOf(since) }, campaign);
    const { delivered, bounces, complaints } = outcomesOf(sumCells(read));
    return { delivered, bounced: bounces, complained: complaints };
  };
