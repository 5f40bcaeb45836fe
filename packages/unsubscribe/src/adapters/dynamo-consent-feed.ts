import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readIndexShards } from '@distronation/common/adapters';
import type { ConsentFeed } from '../ports.ts';
import { addressIn, choicesList, parseConsent } from './consent-rows.ts';

export const dynamoConsentFeed = (place: {
  client: DynamoDBDocumentClient;
  table: string;
}): ConsentFeed => ({
  since: (at, take) =>
    readIndexShards(place, { name: choicesList, from: at.toISOString() }, (items) =>
      take(
        items.map((item) => ({ address: addressIn(item), consent: parseConsent(item).consent })),
      ),
    ),
});
