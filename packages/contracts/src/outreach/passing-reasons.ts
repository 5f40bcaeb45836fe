/** Nothing is wrong with a mail that failed for one of these, or with its recipient: the same may go out
 *  in a minute, or once our account at the provider is in order. */
const passingReasons = new Set([
  'out_of_time',
  'provider_denied',
  'provider_throttled',
  'provider_unavailable',
  'provider_unreachable',
]);

export const isPassingReason = (reason: string): boolean => passingReasons.has(reason);
