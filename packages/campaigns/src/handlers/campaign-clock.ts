import { queueCtx } from '@distronation/common/adapters';
import { log, lookAfterAll } from '../wire-clock.ts';

export const handler = (): Promise<void> => lookAfterAll(queueCtx('campaign-clock', log));
