import { topics as allTopics, type AuditMethod } from '@distronation/contracts';
import type { AuditEntry } from '@distronation/common';
import { isSubscribed, type Consent } from './consent.ts';

/** Somebody left by a way out that a mail of ours showed them. */
export interface Departure {
  /** In any case. */
  address: string;
  /** The send that the mail was part of, if the ledger knows it. */
  sendId: string;
  /** ISO 8601 */
  at: string;
  method: AuditMethod;
}

/** The ways out that are ours. What was left at a provider counts with the event that tells of it. */
const ownWays: readonly AuditMethod[] = ['one_click', 'preferences_page', 'mailto'];

interface Step {
  before: Consent;
  after: Consent;
  /** The sends by which the person left before, since they last came back. */
  leftBy: readonly string[] | undefined;
  entry: Pick<AuditEntry, 'at' | 'campaign' | 'method' | 'subject'>;
}

const turned = ({ before, after }: Step, isIn: boolean): boolean =>
  allTopics.some(
    (topic) => isSubscribed(before, topic) !== isIn && isSubscribed(after, topic) === isIn,
  );

/** What a change of somebody's choices says about their leaving. However many topics they leave by the
 *  mails of one send, it is one departure until they come back. */
export const departureIn = (
  step: Step,
): { leftBy: readonly string[]; departure?: Departure | undefined } => {
  const { leftBy = [], entry } = step;
  const { campaign: sendId, subject: address, at, method } = entry;
  const stillLeftBy = turned(step, true) ? [] : leftBy;
  if (!sendId || !turned(step, false)) return { leftBy: stillLeftBy };
  const counts = ownWays.includes(method) && !leftBy.includes(sendId);
  return {
    leftBy: [...new Set([...stillLeftBy, sendId])],
    departure: counts ? { address, sendId, at, method } : undefined,
  };
};
