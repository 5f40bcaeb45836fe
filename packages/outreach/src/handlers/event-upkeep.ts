import { closeHours } from '../wire-upkeep.ts';

export const handler = async (): Promise<void> => closeHours();
