import type { FaultKind } from '../../control/faults.ts';

/** As Google's APIs answer what they do not do. */
export interface Refusal {
  status: 400 | 401 | 403 | 429 | 500;
  reason: string;
  message: string;
}

export const refusals = {
  unauthorized: {
    status: 401,
    reason: 'authError',
    message: 'Request had invalid authentication credentials.',
  },
  quotaExceeded: {
    status: 403,
    reason: 'quotaExceeded',
    message: 'The request cannot be completed because you have exceeded your quota.',
  },
  rateLimited: { status: 429, reason: 'rateLimitExceeded', message: 'Too many requests.' },
  backendError: { status: 500, reason: 'backendError', message: 'Backend error.' },
} as const satisfies Record<string, Refusal>;

export const invalid = (reason: string, message: string): Refusal => ({
  status: 400,
  reason,
  message,
});

export const refusalByFault = {
  throttle: refusals.rateLimited,
  refuse: refusals.quotaExceeded,
  deny: refusals.unauthorized,
  server_error: refusals.backendError,
} as const satisfies Record<Exclude<FaultKind, 'timeout_after_accept'>, Refusal>;

export const bodyOf = ({ status, reason, message }: Refusal) => ({
  error: { code: status, message, errors: [{ message, domain: 'youtube', reason }] },
});
