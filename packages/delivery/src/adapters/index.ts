/** For tests against the real tables and providers; shipped code is put together by `wire.ts`. */
export { dynamoIdempotencyKeys } from './dynamo-idempotency-keys.ts';
export { dynamoLedger } from './dynamo-ledger.ts';
export { mailgunApi } from './mailgun-api.ts';
export { mailgunTransport } from './mailgun-transport.ts';
export { sesTransport } from './ses.ts';
