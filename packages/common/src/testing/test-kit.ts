import { role } from '@distronation/contracts';
import { DomainError } from '../errors.ts';
import type { Authenticate } from '../http/authenticate.ts';
import type { EndpointKit } from '../http/create-endpoint.ts';
import { noRateLimiter } from './memory-rate-limiter.ts';
import { recordingLog } from './recording-log.ts';
import { recordingMetrics } from './recording-metrics.ts';

export const testOrigin = 'https://crm.example.com';

/** Accepts `Bearer <role>` as a signed-in colleague with that role, and nothing else. */
export const staffToken: Authenticate = async (authorization) => {
  if (authorization === undefined) throw new DomainError('missing_token');
  const granted = role.safeParse(authorization.replace(/^Bearer /, ''));
  if (!granted.success) throw new DomainError('invalid_token');
  const { data } = granted;
  return { kind: 'staff', uid: `uid-${data}`, email: `${data}@distro-nation.com`, role: data };
};

export const testKit = (overrides: Partial<EndpointKit> = {}): EndpointKit => ({
  authenticate: staffToken,
  allowedOrigins: [testOrigin],
  rateLimiter: noRateLimiter,
  log: recordingLog(),
  metrics: recordingMetrics(),
  now: () => new Date('2026-11-01T09:00:00.000Z'),
  ...overrides,
});
