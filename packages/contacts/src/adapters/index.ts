/** For the conformance tests against the real tables; shipped code is put together by `wire.ts`. */
export { dynamoCardFeed } from './dynamo-card-feed.ts';
export { dynamoContactCards } from './dynamo-contact-cards.ts';
export { dynamoContactStore } from './dynamo-contact-store.ts';
export { dynamoSegments } from './dynamo-segments.ts';
export { dynamoPartners } from './dynamo-partners.ts';
