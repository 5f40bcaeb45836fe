import { countReads } from '@distronation/common/testing/tables';
import type { Figure, Stage } from '../bench.ts';
import { documentClient } from '../document-client.ts';
import type { Day } from '../fill/made-events.ts';

export interface Question {
  what: string;
  /** Asked of a process that has just started, and so remembers nothing. */
  ask(client: ReturnType<typeof documentClient>, day: Day): Promise<unknown>;
}

const cost = async ({ connect }: Stage, { ask }: Question, day: Day) => {
  const client = documentClient(connect());
  return countReads(client)(() => ask(client, day));
};

const inWords = (events: number): string => events.toLocaleString('en');

/** What the same question costs with few events and with many; the ratio is of the two. */
export const compare = async (
  stage: Stage,
  questions: readonly Question[],
  [few, many]: readonly [Day, Day],
): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const question of questions) {
    const [small, large] = [await cost(stage, question, few), await cost(stage, question, many)];
    const line = ({ units, calls }: typeof small, { events }: Day) => ({
      what: `${question.what}, of ${inWords(events)} events`,
      figure: `${units} RU, ${calls} calls`,
    });
    figures.push(line(small, few), { ...line(large, many), ratio: large.units / small.units });
  }
  return figures;
};
