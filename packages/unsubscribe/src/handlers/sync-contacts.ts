import { queueCtx } from '@distronation/common/adapters';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { syncContacts } from '../sync-contacts.ts';
import { consent, log } from '../wire.ts';

if (!consent.sync) throw new Error('SES_CONTACT_LIST_NAME is needed to synchronise contacts');

const run = syncContacts(consent.sync);

export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const failed = await run(queueCtx('contact-sync', log), Records);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
