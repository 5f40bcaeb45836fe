import { randomUUID } from 'node:crypto';
import type { Ctx } from '../context.ts';
import type { Log } from '../ports.ts';

/** What has begun may still take: ten seconds for a provider, and some for what comes after. */
const marginMs = 20_000;

interface Hurry {
  getRemainingTimeInMillis: () => number;
}

/** The context of work that no person waits for: a queue's, a topic's, a schedule's. With the function's
 *  own, its deadline leaves time to end what has begun. */
export const queueCtx = (name: string, log: Log, hurry?: Hurry): Ctx => ({
  requestId: randomUUID(),
  actor: { kind: 'system', name },
  source: {},
  deadline: hurry
    ? Date.now() + hurry.getRemainingTimeInMillis() - marginMs
    : Number.POSITIVE_INFINITY,
  log,
});
