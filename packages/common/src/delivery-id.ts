import { createHash } from 'node:crypto';

/** Stands for one recipient of one send, wherever their mail is told of. `recipient` in its canonical
 *  spelling: the same one always has the same id. */
export const idOfDelivery = (sendId: string, recipient: string): string =>
  createHash('sha256').update(`${sendId}\n${recipient}`).digest('hex').slice(0, 32);
