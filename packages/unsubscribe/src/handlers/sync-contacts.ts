import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { queueCtx } from '@distronation/common/adapters';
import { pacer } from '@distronation/common';
import { syncContacts } from '../sync-contacts.ts';
import { consent, log } from '../wire.ts';

if (!consent.sync) throw new Error('SES_CONTACT_LIST_NAME is needed to synchronise contacts');

const run = syncContacts({
  sync: consent.sync,
  pace: pacer(consent.env.CONTACT_SYNC_PER_SECOND, Date.now, sleep),
});

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const failed = await run(queueCtx('contact-sync', log), event.Records);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
