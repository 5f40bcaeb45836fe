import type { Endpoints, InputOf, TrackingDataResponse } from '@distronation/contracts';
import type { Client } from './client.ts';
import { exportPages, type CsvOptions } from './export-pages.ts';

type Query = InputOf<Endpoints['trackingData']>['query'];
type TrackedEvent = TrackingDataResponse['data']['events'][number];

const limit = 1000;

const columns = {
  time: (event: TrackedEvent) => event.timestamp,
  event: (event: TrackedEvent) => event.event,
  recipient: (event: TrackedEvent) => event.recipient,
  'message id': (event: TrackedEvent) => event.messageId,
  campaign: (event: TrackedEvent) => event.campaign,
  tags: (event: TrackedEvent) => event.tags.join(', '),
  by: (event: TrackedEvent) => event.reading?.by,
  reason: (event: TrackedEvent) => event.reading?.reason,
  counted: (event: TrackedEvent) => event.counted,
  url: (event: TrackedEvent) => event.url,
  code: (event: TrackedEvent) => event.deliveryStatus?.code,
  status: (event: TrackedEvent) => event.deliveryStatus?.message,
  description: (event: TrackedEvent) => event.deliveryStatus?.description,
  client: (event: TrackedEvent) => event.clientInfo?.clientName,
  'operating system': (event: TrackedEvent) => event.clientInfo?.clientOs,
  device: (event: TrackedEvent) => event.clientInfo?.deviceType,
  country: (event: TrackedEvent) => event.geolocation?.country,
  region: (event: TrackedEvent) => event.geolocation?.region,
  city: (event: TrackedEvent) => event.geolocation?.city,
  provider: (event: TrackedEvent) => event.provider,
  id: (event: TrackedEvent) => event.id,
};

/** All events that a question of `trackingData` finds, newest first, as the text of a CSV file in
 *  pieces. @throws what the call throws, but waits where it is told to. */
export const trackingDataCsv = (
  client: Pick<Client, 'trackingData'>,
  query: Omit<Query, 'limit' | 'offset' | 'cursor'>,
  options?: CsvOptions,
): AsyncGenerator<string, void> =>
  exportPages(
    columns,
    async (cursor: string | undefined, call) => {
      const place = cursor === undefined ? {} : { cursor };
      const { data } = await client.trackingData({ query: { ...query, ...place, limit } }, call);
      const { total, cursor: next } = data.pagination;
      return { items: data.events, total, next };
    },
    options,
  );
