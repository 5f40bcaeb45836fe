import { textFromHtml, wireDelivery } from '@distronation/delivery';
import { ulid } from 'ulid';
import { sendingEnvironment } from './env.ts';
import { consent } from './wire.ts';

const { DEFAULT_FROM, SENDING_DOMAINS } = sendingEnvironment();

/** Apart from `wire.ts`, so that the webhook's function does not carry the providers. */
export const sending = {
  ...wireDelivery(consent),
  audit: consent.audit,
  textFromHtml,
  newId: () => ulid(),
  now: consent.now,
  defaultFrom: DEFAULT_FROM,
  sendingDomains: SENDING_DOMAINS,
};
