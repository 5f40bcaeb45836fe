import { randomUUID } from 'node:crypto';
import type { Ctx } from '../context.ts';
import type { Log } from '../ports.ts';

/** The context of work that no person waits for: a queue's, a topic's, a schedule's. */
export const queueCtx = (name: string, log: Log): Ctx => ({
  requestId: randomUUID(),
  actor: { kind: 'system', name },
  source: {},
  deadline: Number.POSITIVE_INFINITY,
  log,
});
