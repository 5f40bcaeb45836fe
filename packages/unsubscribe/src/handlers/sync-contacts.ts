import { queueCtx } from '@distronation/common/adapters';
import { syncContacts } from '@distronation/unsubscribe-utils';
import { wireContactSync } from '@distronation/unsubscribe-utils/contact-list';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { consent, log } from '../wire.ts';

const run = syncContacts(wireContactSync(consent));

export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const failed = await run(queueCtx('contact-sync', log), Records);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
