export { applyToConsent } from './apply-to-consent.ts';
export { campaignStats } from './campaign-stats.ts';
export { deliveryGaps } from './delivery-gaps.ts';
export { fetchEvents } from './fetch-events.ts';
export { findGaps } from './find-gaps.ts';
export { receiveSesEvent } from './receive-ses-event.ts';
export { receiveWebhook } from './receive-webhook.ts';
export { reclassify } from './reclassify.ts';
export { recordEvent } from './record-event.ts';
export { reportGaps } from './report-gaps.ts';
export { settleFromEvent } from './settle-from-event.ts';
export { trackingData } from './tracking-data.ts';
export type { ConsentChanges } from './ports.ts';
export {
  countSent,
  mailgunLog,
  wireEventReaders,
  wireEventStore,
  wireForgetting,
  wireHours,
  wireReclassifying,
} from './wire.ts';
