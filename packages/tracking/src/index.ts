export { applyToConsent } from './apply-to-consent.ts';
export { campaignStats } from './campaign-stats.ts';
export { receiveSesEvent } from './receive-ses-event.ts';
export { receiveWebhook } from './receive-webhook.ts';
export { recordEvent } from './record-event.ts';
export { settleFromEvent } from './settle-from-event.ts';
export { trackingData } from './tracking-data.ts';
export type { ConsentChanges } from './ports.ts';
export { countSent, wireEventReaders, wireEventStore, wireHours } from './wire.ts';
