import { queueCtx } from '@distronation/common/adapters';
import { keepEventsUp, log } from '../wire-upkeep.ts';

export const handler = async (): Promise<void> => keepEventsUp(queueCtx('event-upkeep', log));
