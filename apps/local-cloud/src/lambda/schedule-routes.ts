import { randomUUID } from 'node:crypto';
import type { ScheduledEvent } from 'aws-lambda';
import { Hono } from 'hono';
import { accountId, region } from '../emulators/aws-account.ts';
import type { LambdaFunction } from './event-sources.ts';
import type { Invoke } from './invoke.ts';

export interface ScheduleOptions {
  /** Known only some seconds after the routes are served. */
  functions: Promise<readonly LambdaFunction[]>;
  invoke: Invoke;
  now?: () => number;
}

/** Lists what runs on a schedule, and runs it when asked: nobody waits a day for `rate(1 day)`.
 *  The timers themselves are serverless-offline's. */
export const scheduleRoutes = ({ functions, invoke, now = Date.now }: ScheduleOptions): Hono => {
  const scheduled = async () => (await functions).filter(({ schedules }) => schedules.length > 0);
  const app = new Hono();

  app.get('/', async (c) =>
    c.json({
      schedules: (await scheduled()).map(({ key, schedules }) => ({
        function: key,
        rates: schedules.flatMap(({ rate }) => rate),
      })),
    }),
  );

  app.post('/:function/run', async (c) => {
    const target = (await scheduled()).find(({ key }) => key === c.req.param('function'));
    if (target === undefined)
      return c.json({ error: 'No function of that name has a schedule' }, 404);
    const event = target.schedules[0]?.input ?? scheduledEvent(new Date(now()));
    try {
      return c.json({ result: (await invoke(target.name, event)) ?? null });
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) }, 502);
    }
  });
  return app;
};

const scheduledEvent = (time: Date): ScheduledEvent => ({
  id: randomUUID(),
  version: '0',
  account: accountId,
  region,
  time: time.toISOString().replace(/\.\d+Z$/, 'Z'),
  source: 'aws.events',
  'detail-type': 'Scheduled Event',
  detail: {},
  resources: [],
});
