import { queueCtx } from '@distronation/common/adapters';
import type { SNSEvent } from 'aws-lambda';
import { log } from '../wire.ts';
import { hearSes } from '../wire-intake.ts';

export const handler = async ({ Records }: SNSEvent): Promise<void> => {
  for (const { Sns } of Records) await hearSes(queueCtx('ses-events', log), Sns);
};
