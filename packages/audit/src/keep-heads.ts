import type { Clock, Ctx } from '@distronation/common';
import type { HeadArchive, HeadReader } from './ports.ts';

interface Deps {
  reader: HeadReader;
  archive: HeadArchive;
  now: Clock;
}

const dayMs = 86_400_000;
/** How long it may go wrong unnoticed until a day is left out. */
const daysBack = 14;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Puts away the heads of every day that is over, and that the last two weeks' runs have left out. The
 *  heads of a day cover the day before it as well, so that what came late is held by the next ones. */
export const keepHeads =
  ({ reader, archive, now }: Deps) =>
  async ({ log }: Pick<Ctx, 'log'>): Promise<void> => {
    const today = Date.parse(dayOf(now().getTime()));
    for (let back = daysBack; back > 0; back -= 1) {
      const start = today - back * dayMs;
      const day = dayOf(start);
      if (await archive.has(day)) continue;
      const period = { from: new Date(start - dayMs), to: new Date(start + dayMs) };
      const heads = await reader.headsOf(period);
      await archive.keep(day, heads);
      log.info('chain heads kept', { day, subjects: heads.length });
    }
  };
