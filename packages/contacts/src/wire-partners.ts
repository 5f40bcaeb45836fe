import { dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoPartners } from './adapters/dynamo-partners.ts';

/** Whose each custom id is, for another domain. */
export const wirePartners = (mailTable: string) =>
  dynamoPartners({ client: dynamoDocumentClient(), mailTable });
