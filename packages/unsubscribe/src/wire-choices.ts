import { dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoConsentFeed } from './adapters/dynamo-consent-feed.ts';
import { followChoices } from './follow-choices.ts';

/** What everybody chose, for those who keep it in memory. */
export const wireChoices = (mailTable: string) =>
  followChoices(dynamoConsentFeed({ client: dynamoDocumentClient(), table: mailTable }));
