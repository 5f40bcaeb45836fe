import type { Clock, Ctx } from '@distronation/common';
import type { Topic } from '@distronation/contracts';
import type { LoadOptOuts, OptOutPlace } from './ports.ts';

/** Takes over what people left at SES, so that the gate knows it of a whole audience without asking about
 *  each. Resolves to where it stopped if its time was up, and to nothing when all is taken over. Rejects
 *  when SES does not answer: the campaign waits. */
export const takeOverOptOuts =
  ({ loadOptOuts: load, now }: { loadOptOuts: LoadOptOuts | undefined; now: Clock }) =>
  async (
    ctx: Ctx,
    topic: Topic,
    from: OptOutPlace | undefined,
  ): Promise<OptOutPlace | undefined> => {
    if (!load) return undefined;
    for await (const { next } of load(ctx, [topic], from)) {
      if (next && now().getTime() >= ctx.deadline) return next;
    }
    return undefined;
  };
