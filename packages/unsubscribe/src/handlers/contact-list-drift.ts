import { queueCtx } from '@distronation/common/adapters';
import { wireDrift } from '@distronation/unsubscribe-utils/drift';
import type { Context } from 'aws-lambda';
import { consent, log } from '../wire.ts';

const { watchDrift } = wireDrift(consent);

export const handler = async (_event: unknown, context: Context): Promise<void> =>
  watchDrift(queueCtx('contact-list-drift', log), () => context.getRemainingTimeInMillis());
