import type { Ctx } from '@distronation/common';

/** Looks after what is open, and resolves to how much of it could not be looked after. */
type Round = (ctx: Ctx) => Promise<number>;

/** Goes the rounds of the clock, each whatever became of the ones before. Rejects in the end when something
 *  was left: nobody waits for the clock, so that what it only writes down is seen by nobody. */
export const lookAfter =
  (...rounds: readonly Round[]) =>
  async (ctx: Ctx): Promise<void> => {
    let left = 0;
    for (const round of rounds) {
      try {
        left += await round(ctx);
      } catch (error) {
        ctx.log.error('a round of the clock could not be gone', { error });
        left += 1;
      }
    }
    if (left > 0) throw new Error(`${left} could not be looked after; the log says which and why`);
  };
