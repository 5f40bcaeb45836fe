import type { Counts, Hour } from './counts.ts';
import type { Engagement, Reading } from './engagement.ts';
import type { DeliveryEvent } from './event.ts';

/** What is known about one recipient and one message once this event is known too. The same object when
 *  it tells nothing new. The order in which events come makes no difference. */
export const engage = (before: Engagement, _event: DeliveryEvent): Engagement => before;

/** How each open and click reads in the light of all of them, by the id of its mark. `first`: the one of
 *  its kind that the numbers count. */
export const readingsOf = (_engagement: Engagement): Map<string, { reading: Reading; first: boolean }> =>
  new Map();

/** What the numbers of readings gain and lose, by hour, when an engagement grows. */
export const readingChanges = (
  _before: Engagement,
  _after: Engagement,
): { hour: Hour; add: Counts }[] => [];
