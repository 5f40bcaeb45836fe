import type { MiddlewareHandler } from 'hono';
import type { FaultKind, Faults } from '../../control/faults.ts';
import type { Hold } from '../../control/hold-connection.ts';
import { refuse } from './refusal.ts';

/** Makes an operation suffer the fault that is switched on for it, in Mailgun's own words. */
export const sufferFaults =
  (faults: Faults, operation: string, hold: Hold): MiddlewareHandler =>
  async (c, next) => {
    const fault = faults.take('mailgun', operation);
    if (fault && fault !== 'timeout_after_accept') return fail(fault, c.req.param('domain') ?? '');
    await next();
    if (fault === 'timeout_after_accept') await hold(c.req.raw.signal);
    return undefined;
  };

const fail = (fault: Exclude<FaultKind, 'timeout_after_accept'>, domain: string): never => {
  const notAllowed = `Domain ${domain} is not allowed to send`;
  switch (fault) {
    case 'throttle':
      return refuse(
        `${notAllowed}: account-requests-per-sec limit exceeded, try again after 120 seconds`,
        429,
      );
    case 'refuse':
      return refuse('to parameter is not a valid address. please check documentation', 400);
    case 'deny':
      return refuse(`${notAllowed}: the account is disabled`, 403);
    case 'server_error':
      return refuse('Internal Server Error', 500);
  }
};
