import { queueCtx } from '@distronation/common/adapters';
import type { SNSEvent } from 'aws-lambda';
import { log } from '../wire.ts';
import { mailto } from '../wire-inbound.ts';

export const handler = async ({ Records }: SNSEvent): Promise<void> => {
  for (const { Sns } of Records) await mailto(queueCtx('inbound-mail', log), Sns);
};
