import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startFauxqs, type FauxqsServer } from 'fauxqs';
import type { Site } from './site.ts';

/** SQS and SNS; queues, subscriptions and messages survive a restart. */
export const startQueues = async ({ lifecycle, ports, stateDir }: Site): Promise<FauxqsServer> => {
  const dataDir = join(stateDir, 'queues');
  await mkdir(dataDir, { recursive: true });
  const queues = await startFauxqs({ port: ports.queues, logger: false, dataDir });
  lifecycle.onStop(() => queues.stop());
  return queues;
};
