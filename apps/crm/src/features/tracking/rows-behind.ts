import { paths } from '../../lib/paths.ts';
import { metrics, type MetricKey } from './metrics.ts';
import type { TrackedEventType } from '@distronation/contracts';

/** What numbers are about; `from` and `to` as the API says that it counted. */
export interface Scope {
  campaignId?: string | undefined;
  /** Any of these, with commas between. */
  tags?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The list of all events of one kind, repeated ones and those of machines among them. */
export const allEvents = (eventType: TrackedEventType, { from, to, ...scope }: Scope): string =>
  paths.tracking.href({ eventType, ...scope, startDate: from, endDate: to });

/** The list of exactly the events that a number counts. */
export const rowsBehind = (metric: MetricKey, { from, to, ...scope }: Scope): string =>
  paths.tracking.href({
    eventType: metrics[metric].eventType,
    ...scope,
    startDate: from,
    endDate: to,
    counted: 'true',
  });
