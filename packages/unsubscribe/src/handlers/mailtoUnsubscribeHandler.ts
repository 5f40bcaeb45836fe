import { queueCtx } from '@distronation/common/adapters';
import { wireMailto } from '@distronation/unsubscribe-utils/mailto';
import type { SNSEvent } from 'aws-lambda';
import { log } from '../wire.ts';
import { linkHolders } from '../wire-link-holders.ts';

const mailto = wireMailto(linkHolders);

export const handler = async ({ Records }: SNSEvent): Promise<void> => {
  for (const { Sns } of Records) await mailto(queueCtx('inbound-mail', log), Sns);
};
