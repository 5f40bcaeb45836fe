import { leftOutWords } from '../../../lib/campaigns/left-out-words.ts';
import type { Standing } from '../run-words.ts';
import type { Row } from './use-rows.ts';

type Delivery = NonNullable<Row['delivery']>;
type ReportLink = NonNullable<Row['links']>[number];

const states: Readonly<Record<Delivery['state'], Standing>> = {
  pending: { label: 'To come', tone: 'neutral' },
  accepted: { label: 'Sent', tone: 'positive' },
  skipped: { label: 'Skipped', tone: 'neutral' },
  failed: { label: 'Failed', tone: 'negative' },
  uncertain: { label: 'In doubt', tone: 'caution' },
};

export const deliveryStanding = ({ state }: Delivery): Standing => states[state];

/** Why a statement did not go out; undefined where it did, or will. */
export const deliveryReason = ({ state, reason }: Delivery): string | undefined =>
  state === 'skipped' || state === 'failed' ? leftOutWords(reason) : undefined;

const linkStatuses: Readonly<Record<ReportLink['status'], Standing>> = {
  open: { label: 'Not yet collected', tone: 'caution' },
  collected: { label: 'Collected', tone: 'positive' },
  expired: { label: 'Never collected', tone: 'negative' },
  revoked: { label: 'Revoked', tone: 'neutral' },
  replaced: { label: 'Replaced', tone: 'neutral' },
};

export const linkStanding = ({ status }: Pick<ReportLink, 'status'>): Standing =>
  linkStatuses[status];

/** `1 of 2 collected` */
export const collectedWords = (links: readonly ReportLink[]): string => {
  const collected = links.filter(({ status }) => status === 'collected').length;
  return `${collected} of ${links.length} collected`;
};
