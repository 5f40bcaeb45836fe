import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import { createFaults, type Faults } from '../../control/faults.ts';
import { holdConnection, type Hold } from '../../control/hold-connection.ts';
import { AwsError } from '../aws-error.ts';
import {
  awsJsonApp,
  epochSeconds,
  operation,
  type AwsService,
  type Operation,
} from '../aws-json.ts';
import { current, openSecretStore, type SecretStore, type SecretVersion } from './secret-store.ts';

export interface SecretsManagerOptions {
  faults?: Faults;
  stateFile?: string | undefined;
  now?: () => number;
  hold?: Hold;
}

/** Secrets Manager: secrets with their versions and the stages that move between them. */
export const secretsManagerEmulator = ({
  faults = createFaults(),
  stateFile,
  now = Date.now,
  hold = holdConnection(),
}: SecretsManagerOptions = {}): { app: Hono; flush(): void } => {
  const secrets = openSecretStore(stateFile, now);
  const app = awsJsonApp(service(faults, hold), secretOperations(secrets));
  return { app, flush: secrets.flush };
};

const service = (faults: Faults, hold: Hold): AwsService => ({
  name: 'secretsmanager',
  faults,
  hold,
  invalid: (message) => new AwsError('ValidationException', message),
  throttled: () => new AwsError('ThrottlingException', 'Rate exceeded'),
  refused: (name) =>
    new AwsError('AccessDeniedException', `User is not authorized to perform: ${name}`),
  broken: () => new AwsError('InternalServiceError', 'Internal error', 500),
});

const byteLimit = 65_536;
const secretId = z.string().min(1).max(2_048);
const content = {
  SecretString: z
    .string()
    .refine((text) => Buffer.byteLength(text) <= byteLimit, 'is longer than 65536 bytes')
    .optional(),
  SecretBinary: z.base64().optional(),
  ClientRequestToken: z.string().min(32).max(64).optional(),
};

const secretOperations = (secrets: SecretStore): Record<string, Operation> => ({
  CreateSecret: operation(
    z.strictObject({
      Name: z.string().regex(/^[\w/+=.@-]{1,512}$/),
      Description: z.string().optional(),
      ...content,
    }),
    ({ Name, Description, ClientRequestToken = randomUUID(), ...value }) => {
      if (Object.values(value).every((member) => member === undefined)) {
        return { ARN: secrets.create(Name, Description).arn, Name };
      }
      const firstValue = contentOf(value);
      const secret = secrets.create(Name, Description);
      secrets.put(secret, ClientRequestToken, firstValue, [current]);
      return { ARN: secret.arn, Name, VersionId: ClientRequestToken };
    },
  ),
  PutSecretValue: operation(
    z.strictObject({
      SecretId: secretId,
      VersionStages: z.array(z.string()).min(1).max(20).default([current]),
      ...content,
    }),
    ({ SecretId, VersionStages, ClientRequestToken = randomUUID(), ...value }) => {
      const secret = secrets.find(SecretId);
      const { stages } = secrets.put(secret, ClientRequestToken, contentOf(value), VersionStages);
      return {
        ARN: secret.arn,
        Name: secret.name,
        VersionId: ClientRequestToken,
        VersionStages: stages,
      };
    },
  ),
  GetSecretValue: operation(
    z.strictObject({
      SecretId: secretId,
      VersionId: z.string().optional(),
      VersionStage: z.string().optional(),
    }),
    ({ SecretId, VersionId, VersionStage }) => {
      const secret = secrets.find(SecretId);
      const version = secrets.version(secret, VersionId, VersionStage);
      return {
        ARN: secret.arn,
        Name: secret.name,
        VersionId: version.id,
        VersionStages: version.stages,
        CreatedDate: epochSeconds(version.createdAt),
        ...version.content,
      };
    },
  ),
  DescribeSecret: operation(z.strictObject({ SecretId: secretId }), ({ SecretId }) => {
    const { arn, name, description, createdAt, changedAt, versions } = secrets.find(SecretId);
    return {
      ARN: arn,
      Name: name,
      Description: description,
      CreatedDate: epochSeconds(createdAt),
      LastChangedDate: epochSeconds(changedAt),
      VersionIdsToStages: Object.fromEntries(versions.map(({ id, stages }) => [id, stages])),
    };
  }),
});

const contentOf = (value: {
  SecretString?: string | undefined;
  SecretBinary?: string | undefined;
}): SecretVersion['content'] => {
  const { SecretString, SecretBinary } = value;
  if (SecretString !== undefined && SecretBinary === undefined) return { SecretString };
  if (SecretBinary !== undefined && SecretString === undefined) return { SecretBinary };
  throw new AwsError(
    'InvalidParameterException',
    'You must provide either SecretString or SecretBinary.',
  );
};
