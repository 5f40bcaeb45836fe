import { DomainError } from '../errors.ts';
import { createEndpoint, type Authenticate } from '../http/create-endpoint.ts';
import { powertoolsLog } from './log.ts';

const refuseEverybody: Authenticate = async () => {
  throw new DomainError('insufficient_permissions');
};

/** The kit on real clocks and logs. Without `authenticate` it serves public routes only, and the
 *  function's bundle stays free of the Firebase SDK. */
export const deployedEndpoint = (
  service: string,
  allowedOrigins: readonly string[],
  authenticate: Authenticate = refuseEverybody,
) =>
  createEndpoint({
    authenticate,
    allowedOrigins,
    log: powertoolsLog(service),
    now: () => new Date(),
  });
