import { SESv2ServiceException } from '@aws-sdk/client-sesv2';
import type { Outcome } from '../delivery.ts';
import { sentNothing } from './sent-nothing.ts';

const throttling = new Set([
  'TooManyRequestsException',
  'ThrottlingException',
  'LimitExceededException',
]);

/** Whatever the mail and its recipient: our key is not taken, or nobody may send from our account. */
const denials = new Set([
  'AccessDeniedException',
  'AccountSuspendedException',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'SendingPausedException',
  'UnrecognizedClientException',
]);

/** SES refuses before it accepts, so a 4xx proves that nothing was sent. */
export const outcomeOfSesError = (error: unknown): Outcome => {
  if (error instanceof SESv2ServiceException) {
    const { $metadata, name } = error;
    if (throttling.has(name)) return { state: 'failed', reason: 'provider_throttled' };
    if (denials.has(name)) return { state: 'failed', reason: 'provider_denied' };
    const status = $metadata.httpStatusCode ?? 500;
    return status < 500
      ? { state: 'failed', reason: `provider_refused_${name}` }
      : { state: 'uncertain' };
  }
  return sentNothing(error)
    ? { state: 'failed', reason: 'provider_unreachable' }
    : { state: 'uncertain' };
};

/** SES did not answer, or could not be reached. */
export const isOutage = (outcome: Outcome): boolean =>
  outcome.state === 'uncertain' ||
  (outcome.state === 'failed' && outcome.reason === 'provider_unreachable');

export const isProvenUnsent = (outcome: Outcome): boolean =>
  outcome.state === 'failed' &&
  (outcome.reason === 'provider_throttled' || outcome.reason === 'provider_unreachable');
