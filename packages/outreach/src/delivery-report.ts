import { DomainError } from '@distronation/common';
import {
  isPassingReason,
  type DeliveryReport,
  type SuppressionReason,
} from '@distronation/contracts';
import type { DeliveredRow } from './ports.ts';

type Rows = Omit<DeliveryReport['data'], 'id' | 'message'>;

/** The ledger writes no other reason on a skipped row. */
const asSuppressionReason = (reason: string | undefined): SuppressionReason =>
  (reason ?? 'invalid') as SuppressionReason;

/** The call's time was up first; with the same Idempotency-Key the next call goes on from here. */
const notReached = 'not_sent_yet';

/** What became of each recipient, as a caller reads it. */
export const sortRows = (deliveries: readonly DeliveredRow[]): Rows => {
  const rows: Rows = { accepted: [], suppressed: [], failed: [], uncertain: [] };
  for (const { recipient, state, messageId = '', reason } of deliveries) {
    const { address } = recipient;
    if (state === 'accepted') rows.accepted.push({ address, messageId });
    else if (state === 'skipped')
      rows.suppressed.push({ address, reason: asSuppressionReason(reason) });
    else if (state === 'failed') rows.failed.push({ address, reason: reason ?? 'unknown' });
    else if (state === 'pending') rows.failed.push({ address, reason: notReached });
    else rows.uncertain.push({ address });
  }
  return rows;
};

/** Tells the caller what became of each recipient. A send that reached nobody is an error, never a
 *  silent success: suppressed, in doubt or refused, in this order of what the caller can do. */
export const deliveryReport = (
  deliveries: readonly DeliveredRow[],
  message: string,
): DeliveryReport => {
  const data = sortRows(deliveries);
  const [first] = data.accepted;
  if (first) {
    const { messageId } = first;
    return { message, messageId, data: { id: messageId, message: 'Queued. Thank you.', ...data } };
  }
  if (data.uncertain.length > 0) throw new DomainError('delivery_uncertain', { data });
  if (data.failed.length > 0) {
    const isPassing = data.failed.every(
      ({ reason }) => reason === notReached || isPassingReason(reason),
    );
    throw new DomainError(isPassing ? 'provider_unavailable' : 'provider_refused', { data });
  }
  throw new DomainError('all_recipients_suppressed', { data });
};
