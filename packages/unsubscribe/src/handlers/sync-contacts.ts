import { queueCtx } from '@distronation/common/adapters';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { syncContacts } from '../sync-contacts.ts';
import { consent, log } from '../wire.ts';
import { wireContactSync } from '../wire-contact-list.ts';

const run = syncContacts(wireContactSync(consent));

export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const failed = await run(queueCtx('contact-sync', log), Records);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
