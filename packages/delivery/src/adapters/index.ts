/** For the conformance tests against the real tables; shipped code is put together by `wire.ts`. */
export { dynamoIdempotencyKeys } from './dynamo-idempotency-keys.ts';
export { dynamoLedger } from './dynamo-ledger.ts';
