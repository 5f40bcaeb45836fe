import { dynamoDocumentClient } from '@distronation/common/adapters';
import { savedSegment } from '@distronation/contracts';
import { wireChoices } from '@distronation/unsubscribe-utils';
import { dynamoCardFeed } from './adapters/dynamo-card-feed.ts';
import { dynamoSegments } from './adapters/dynamo-segments.ts';
import { freshIndex } from './search/fresh-index.ts';
import { audit, contacts, mailTable } from './wire.ts';

const place = { client: dynamoDocumentClient(), mailTable };
const cards = dynamoCardFeed(place);

/** What the search keeps in mind lasts as long as its process. */
export const search = {
  ...contacts,
  cards,
  segments: dynamoSegments({
    ...place,
    audit,
    parseSegment: (item) => savedSegment.parse(item),
  }),
  index: freshIndex({ ...contacts, cards, choices: wireChoices(mailTable) }),
};
