export { isScanner } from './readings/signal-of.ts';
export { applyToConsent } from './intake/apply-to-consent.ts';
export { countEvents } from './intake/count-events.ts';
export { campaignStats } from './numbers/campaign-stats.ts';
export { deliveryGaps } from './upkeep/delivery-gaps.ts';
export { fetchEvents } from './intake/fetch-events.ts';
export { feedbackOf } from './numbers/feedback-of.ts';
export { mailActivity } from './numbers/mail-activity.ts';
export { findGaps } from './upkeep/find-gaps.ts';
export { receiveSesEvent } from './intake/receive-ses-event.ts';
export { receiveWebhook } from './intake/receive-webhook.ts';
export { reclassify } from './upkeep/reclassify.ts';
export { recordEvent } from './intake/record-event.ts';
export { reportGaps } from './upkeep/report-gaps.ts';
export { settleFromEvent } from './intake/settle-from-event.ts';
export { trackingData } from './lists/tracking-data.ts';
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
