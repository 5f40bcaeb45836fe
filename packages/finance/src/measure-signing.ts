import type { Metrics } from '@distronation/common';
import type { SignLink } from './ports.ts';

/** Measures how long a reader waits for CloudFront's address, the first use of the key included. `clock` tells
 *  milliseconds since any moment. */
export const measureSigning =
  (sign: SignLink, metrics: Metrics, clock: () => number): SignLink =>
  async (key, endsAt) => {
    const startedAt = clock();
    const url = await sign(key, endsAt);
    metrics.record({ SignedUrlTime: clock() - startedAt });
    return url;
  };
