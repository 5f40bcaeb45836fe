import type { Hono } from 'hono';
import { createFaults, type Faults } from '../../control/faults.ts';
import { holdConnection, type Hold } from '../../control/hold-connection.ts';
import { AwsError } from '../aws-error.ts';
import { awsJsonApp, type AwsService } from '../aws-json.ts';
import { cryptoOperations } from './crypto-operations.ts';
import { keyOperations } from './key-operations.ts';
import { openKeyStore } from './key-store.ts';

export interface KmsOptions {
  faults?: Faults;
  stateFile?: string | undefined;
  now?: () => number;
  hold?: Hold;
  /** Each gets a key of its own, once. */
  seedAliases?: string[];
}

/** KMS for symmetric keys, with the real ciphertext's size and its binding to the context. */
export const kmsEmulator = ({
  faults = createFaults(),
  stateFile,
  now = Date.now,
  hold = holdConnection(),
  seedAliases = ['alias/dn-unsubscribe'],
}: KmsOptions = {}): { app: Hono; flush(): void } => {
  const keys = openKeyStore(stateFile, now);
  const present = new Set(keys.aliases().map(([alias]) => alias));
  for (const alias of seedAliases) {
    if (!present.has(alias)) keys.addAlias(alias, keys.create());
  }
  const operations = { ...keyOperations(keys), ...cryptoOperations(keys) };
  return { app: awsJsonApp(service(faults, hold), operations), flush: keys.flush };
};

const service = (faults: Faults, hold: Hold): AwsService => ({
  name: 'kms',
  faults,
  hold,
  invalid: (message) => new AwsError('ValidationException', message),
  throttled: () =>
    new AwsError('ThrottlingException', 'You have exceeded the rate at which you may call KMS.'),
  refused: (name) =>
    new AwsError('AccessDeniedException', `User is not authorized to perform: kms:${name}`),
  broken: () => new AwsError('KMSInternalException', 'Internal error', 500),
});
