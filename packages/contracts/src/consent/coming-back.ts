import type { DeclaredError } from '../endpoint.ts';

/** Why mail may not go to an address again, whoever asks for it. */
export const comingBackErrors = {
  recipient_blocked: {
    status: 409,
    message:
      'This address stays blocked: it was reported as spam, which only the person can take back by a link of ours, or it is no working address',
  },
  provider_unavailable: {
    status: 503,
    message: 'The mail provider does not answer, so nothing is changed: try again in a few minutes',
  },
} as const satisfies Record<string, DeclaredError>;
