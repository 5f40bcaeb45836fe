import { textFromHtml, wireDelivery, wireSenders } from '@distronation/delivery';
import { ulid } from 'ulid';
import { consent } from './wire.ts';

/** Apart from `wire.ts`, so that the webhook's function does not carry the providers. */
export const sending = {
  ...wireDelivery(consent),
  audit: consent.audit,
  textFromHtml,
  newId: () => ulid(),
  now: consent.now,
  readSenders: wireSenders(),
};
