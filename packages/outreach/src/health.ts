import { DomainError, type Ctx } from '@distronation/common';
import type { HealthResponse } from '@distronation/contracts';
import type { Ping } from './ports.ts';

/** Nothing can be sent and no choice kept without the mail table, so its answer is the answer. */
export const health =
  ({ ping }: { ping: Ping }) =>
  async (_ctx: Ctx): Promise<HealthResponse> => {
    await ping().catch((cause: unknown) => {
      throw new DomainError('unhealthy', { cause });
    });
    return { message: 'All is well' };
  };
