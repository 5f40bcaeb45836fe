import { queueCtx } from '@distronation/common/adapters';
import type { SNSEvent } from 'aws-lambda';
import { receiveSesEvent } from '../receive-ses-event.ts';
import { intake, log } from '../wire.ts';

const receive = receiveSesEvent(intake);

export const handler = async ({ Records }: SNSEvent): Promise<void> => {
  for (const { Sns } of Records) await receive(queueCtx('ses-events', log), Sns);
};
