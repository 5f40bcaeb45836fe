export { textFromHtml } from './text-from-html.ts';
export type { Content, Delivery, Send } from './delivery.ts';
export type { Deliver } from './deliver.ts';
export type { IdempotencyKeys } from './ports.ts';
export type { SettleByEvent } from './settle-by-event.ts';
export { wireDelivery } from './wire.ts';
export { wireSettlement } from './wire-settlement.ts';
