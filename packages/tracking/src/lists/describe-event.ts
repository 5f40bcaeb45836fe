import type { TrackingDataResponse } from '@distronation/contracts';
import type { DeliveryStatus } from '../event.ts';
import type { TrackedEvent } from '../ports.ts';
import type { ReadEvent } from './tell-readings.ts';

type Described = TrackingDataResponse['data']['events'][number];

const isTold = (values: object): boolean =>
  Object.values(values).some((value) => value !== undefined);

const statusOf = ({ code, message, description }: DeliveryStatus = {}) => ({
  code,
  message,
  description,
});

const clientOf = ({ name, os, device }: TrackedEvent['client'] = {}) => ({
  clientName: name,
  clientOs: os,
  deviceType: device,
});

const placeOf = ({ country, region, city }: TrackedEvent['place'] = {}) => ({
  country,
  region,
  city,
});

const told = <T extends object>(values: T): T | undefined => (isTold(values) ? values : undefined);

/** An event as staff read it. */
export const describeEvent = (event: ReadEvent): Described => ({
  id: event.id,
  messageId: event.messageId ?? '',
  event: event.kind,
  timestamp: event.at.toISOString(),
  recipient: event.recipient ?? '',
  campaign: event.campaign.name,
  tags: [...event.tags],
  provider: event.provider,
  reading: event.reading,
  counted: event.counted,
  url: event.url,
  deliveryStatus: told(statusOf(event.status)),
  clientInfo: told(clientOf(event.client)),
  geolocation: told(placeOf(event.place)),
});
