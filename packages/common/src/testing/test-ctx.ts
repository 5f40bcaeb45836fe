import type { Ctx } from '../context.ts';
import { recordingLog } from './recording-log.ts';

/** The context of a staff member's call; override what the test is about. */
export const testCtx = (overrides: Partial<Ctx> = {}): Ctx => ({
  requestId: 'request-1',
  actor: { kind: 'staff', uid: 'u1', email: 'ola@distro-nation.com', role: 'outreach' },
  source: { ip: '192.0.2.1', userAgent: 'test' },
  deadline: Date.now() + 25_000,
  log: recordingLog(),
  ...overrides,
});
