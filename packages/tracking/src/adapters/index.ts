/** For the conformance tests against the real tables; shipped code is put together by `wire*.ts`. */
export { closeHours, settledMs } from './close-hours.ts';
export { countDeparture } from './count-departure.ts';
export { countSent } from './count-sent.ts';
export { dynamoCellReader } from './dynamo-cell-reader.ts';
export { dynamoEventReader } from './dynamo-event-reader.ts';
export { dynamoEventStore } from './dynamo-event-store.ts';
export { forgetAll } from './forget-all.ts';
export { forgetReportLinks } from './forget-report-links.ts';
export { forgetRecipient } from './forget-recipient.ts';
export { dynamoRecounting } from './dynamo-recounting.ts';
