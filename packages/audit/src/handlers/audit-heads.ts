import { log, putHeadsAway } from '../wire-heads.ts';

export const handler = async (): Promise<void> => putHeadsAway({ log });
