import type { DeliveryEvent, EventKind } from '../event.ts';
import { hasLeft } from './ses-preferences.ts';
import type { SesPart, SesRecord } from './ses-record.ts';

// SES never handed these over: for a list of its own, or because the contact had left the topic.
const isSuppressed = ({ bounceSubType, complaintSubType }: SesPart): boolean =>
  /suppress|unsubscribed/i.test(bounceSubType ?? complaintSubType ?? '');

/** Which of its lists it was: of the account's own, that of bounces or that of complaints. The contact
 *  list's is followed by its worker. */
export const listedForOf = ({ eventType, part }: SesRecord): DeliveryEvent['listedFor'] => {
  const subType = part.bounceSubType ?? part.complaintSubType;
  if (subType !== 'OnAccountSuppressionList') return undefined;
  return eventType === 'Complaint' ? 'complained' : 'bounced';
};

/** Somebody took a mail out of their spam folder, or a server could not verify our signature. */
const harmlessFeedback = ['not-spam', 'auth-failure'];

/** What SES could not classify says nothing against the mailbox. */
const kindOfBounce = (part: SesPart): EventKind => {
  if (isSuppressed(part)) return 'suppressed';
  return part.bounceType === 'Permanent' ? 'bounced' : 'failed';
};

const kindOfComplaint = (part: SesPart): EventKind => {
  if (isSuppressed(part)) return 'suppressed';
  return harmlessFeedback.includes(part.complaintFeedbackType ?? '') ? 'other' : 'complained';
};

export const sesKindOf = ({ eventType, part }: SesRecord): EventKind => {
  switch (eventType) {
    case 'Send':
      return 'accepted';
    case 'Reject':
    case 'Rendering Failure':
      return 'failed';
    case 'Delivery':
      return 'delivered';
    case 'DeliveryDelay':
      return 'deferred';
    case 'Bounce':
      return kindOfBounce(part);
    case 'Complaint':
      return kindOfComplaint(part);
    case 'Open':
      return 'opened';
    case 'Click':
      return 'clicked';
    case 'Subscription':
      return hasLeft(part) ? 'unsubscribed' : 'other';
    default:
      return 'other';
  }
};
