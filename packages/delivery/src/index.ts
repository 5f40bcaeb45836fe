export { textFromHtml } from './text-from-html.ts';
export type { Content, Delivery, Mailing, PersonalFields, Send } from './delivery.ts';
export type { Deliver } from './deliver.ts';
export type { DeliverPart, PartOptions } from './deliver-part.ts';
export type { IdempotencyKeys, Personalise } from './ports.ts';
export type { SettleByEvent } from './settle-by-event.ts';
export { wireCampaignDelivery, wireDelivery, wireIdempotencyKeys, wireSenders } from './wire.ts';
export { wireOpenSends } from './wire-open-sends.ts';
export { wireSettlement } from './wire-settlement.ts';
