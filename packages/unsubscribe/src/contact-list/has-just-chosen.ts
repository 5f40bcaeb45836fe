import type { StoredConsent } from '../ports.ts';

/** For so long after a choice the queue may still write what was chosen before it, and SES's list is then
 *  the later one of the two without being the truer. */
const underWayMs = 3_600_000;

/** Whether somebody chose here within the hour before `at`, in epoch milliseconds. */
export const hasJustChosen = (
  { updatedAt }: Pick<StoredConsent, 'updatedAt'>,
  at: number,
): boolean => updatedAt !== undefined && Date.parse(updatedAt) > at - underWayMs;
