import { savedSegment } from '@distronation/contracts';
import {
  dynamoCardFeed,
  dynamoContactStore,
  dynamoSegments,
} from '@distronation/contacts/adapters';
import { cardFeedSuite, fieldsFitCard, segmentStoreSuite } from '@distronation/contacts/testing';
import { dynamoConsentFeed, dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { consentFeedSuite } from '@distronation/unsubscribe-utils/testing';
import { describe } from 'vitest';
import { auditLog, dynamo, hashAddress, table } from '../cloud/stores.ts';

const mailTable = table('MAIL_TABLE');
const place = { client: dynamo, mailTable, audit: auditLog };

describe('the feed of cards in DynamoDB', () => {
  cardFeedSuite(() => ({
    store: dynamoContactStore({ ...place, fieldsFitCard }),
    feed: dynamoCardFeed(place),
  }));
});

describe('the store of segments in DynamoDB', () => {
  segmentStoreSuite(() => ({
    store: dynamoSegments({ ...place, parseSegment: (item) => savedSegment.parse(item) }),
    auditCount: async (subject) => (await auditLog.read(subject)).length,
  }));
});

describe('the feed of consents in DynamoDB', () => {
  consentFeedSuite(() => ({
    store: dynamoConsentStore({
      client: dynamo,
      table: mailTable,
      audit: auditLog,
      hashAddress,
      countDeparture: async () => [],
    }),
    feed: dynamoConsentFeed({ client: dynamo, table: mailTable }),
  }));
});
