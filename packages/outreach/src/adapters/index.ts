/** For the conformance tests against the real tables; shipped code is put together by `wire*.ts`. */
export { dynamoEventStore } from './dynamo-event-store.ts';
