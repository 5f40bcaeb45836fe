import { closeHours, settledMs } from '@distronation/tracking/adapters';
import type { Stage } from '../bench.ts';
import { documentClient } from '../document-client.ts';

/** Told, copied, and cleared away. */
const runs = 4;

/** Closes every hour that is over, with the time that this takes passing at once. */
export const closeAllHours = async ({ connect, mailTable }: Stage): Promise<void> => {
  let now = Date.now();
  const close = closeHours({ client: documentClient(connect()), mailTable }, () => now);
  for (let run = 0; run < runs; run += 1) {
    await close();
    now += settledMs;
  }
};
