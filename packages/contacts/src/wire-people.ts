import { dynamoDocumentClient } from '@distronation/common/adapters';
import { savedSegment } from '@distronation/contracts';
import { tellConsents, type ConsentWiring } from '@distronation/unsubscribe-utils';
import { dynamoCardFeed } from './adapters/dynamo-card-feed.ts';
import { dynamoContactStore } from './adapters/dynamo-contact-store.ts';
import { dynamoSegments } from './adapters/dynamo-segments.ts';
import { peopleIn } from './search/people-in.ts';
import { fieldsFitCard } from './sizes.ts';

/** The people in segments, for whoever mails them. */
export const wirePeopleIn = ({ env, audit, store, now }: ConsentWiring) => {
  const place = { client: dynamoDocumentClient(), mailTable: env.MAIL_TABLE };
  return peopleIn({
    segments: dynamoSegments({
      ...place,
      audit,
      parseSegment: (item) => savedSegment.parse(item),
    }),
    cards: dynamoCardFeed(place),
    contacts: dynamoContactStore({ ...place, audit, fieldsFitCard }),
    tellConsents: tellConsents(store, now),
  });
};
