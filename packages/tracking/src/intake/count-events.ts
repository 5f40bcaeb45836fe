import type { MetricName, Metrics } from '@distronation/common';
import type { EventKind } from '../event.ts';
import type { RecordEvent } from './record-event.ts';

const measuredAs: Readonly<Partial<Record<EventKind, MetricName>>> = {
  delivered: 'EmailsDelivered',
  bounced: 'EmailsBounced',
  failed: 'EmailsFailed',
  opened: 'EmailsOpened',
  clicked: 'EmailsClicked',
  complained: 'EmailsComplained',
  unsubscribed: 'EmailsUnsubscribed',
};

/** Tells those who watch over the product of each event that is heard of for the first time. */
export const countEvents =
  (record: RecordEvent, metrics: Metrics): RecordEvent =>
  async (...told) => {
    const result = await record(...told);
    const { event, recorded } = result;
    const name = measuredAs[event.kind];
    if (recorded === 'new' && name) metrics.record({ [name]: 1 }, { provider: event.provider });
    return result;
  };
