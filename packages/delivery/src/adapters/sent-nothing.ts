// These fail before a byte of the request has left, so nothing can have been accepted.
const failsBeforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether a call failed so early that the provider cannot have heard of it. `fetch` tells the reason
 *  as the cause of its error, the AWS SDK as the error itself. */
export const sentNothing = (error: unknown): boolean =>
  failsBeforeSending.has(codeOf(error)) ||
  (error instanceof Error && failsBeforeSending.has(codeOf(error.cause)));
