import type { Ctx } from '@distronation/common';

type Task = (ctx: Ctx) => Promise<void>;

/** Does everything that is due by the clock. What fails keeps nothing else from being done; it rejects
 *  at the end, so that it is seen. */
export const keepUp =
  (...tasks: readonly Task[]): Task =>
  async (ctx) => {
    const failures: unknown[] = [];
    const run = async (task: Task) => {
      try {
        await task(ctx);
      } catch (error) {
        ctx.log.error('What is due by the clock was not done', { error });
        failures.push(error);
      }
    };
    await Promise.all(tasks.map(run));
    if (failures.length > 0) throw new AggregateError(failures, 'Not all that was due was done');
  };
