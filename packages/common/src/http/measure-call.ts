import type { Endpoint } from '@distronation/contracts';
import type { Actor } from '../context.ts';
import type { Clock, Metrics } from '../ports.ts';

export interface Served {
  status: number;
  durationMs: number;
  actor: Actor | undefined;
}

/** Measures one call: how long it and its sign-in took, and how it ended. `served` writes it all down at
 *  once, when the answer stands. Colleagues are told apart by their ids. */
export const measureCall = ({ id, rateLimit }: Endpoint, metrics: Metrics, now: Clock) => {
  let authenticationMs: number | undefined;
  return {
    async authentication<T>(check: () => Promise<T>): Promise<T> {
      const startedAt = now().getTime();
      try {
        return await check();
      } finally {
        authenticationMs = now().getTime() - startedAt;
      }
    },
    served({ status, durationMs, actor }: Served): void {
      metrics.record(
        {
          ResponseTime: durationMs,
          ClientErrors: status >= 400 && status < 500 ? 1 : 0,
          ServerErrors: status >= 500 ? 1 : 0,
          ...(rateLimit ? { RateLimited: status === 429 ? 1 : 0 } : {}),
          ...(authenticationMs === undefined
            ? {}
            : {
                AuthenticationTime: authenticationMs,
                AuthenticationFailures: status === 401 ? 1 : 0,
              }),
        },
        { endpoint: id, ...(actor?.kind === 'staff' ? { user: actor.uid } : {}) },
      );
    },
  };
};
