import { randomBytes } from 'node:crypto';
import { openState } from '../../state/json-state.ts';
import { arn } from '../aws-account.ts';
import { AwsError } from '../aws-error.ts';

export interface SecretVersion {
  id: string;
  /** Epoch milliseconds. */
  createdAt: number;
  stages: string[];
  content: { SecretString: string } | { SecretBinary: string };
}
export interface Secret {
  name: string;
  arn: string;
  description: string;
  createdAt: number;
  changedAt: number;
  versions: SecretVersion[];
}

export const current = 'AWSCURRENT';
const previous = 'AWSPREVIOUS';

const missing = (what: string): AwsError =>
  new AwsError('ResourceNotFoundException', `Secrets Manager can't find the specified ${what}.`);
const exists = (what: string): AwsError =>
  new AwsError('ResourceExistsException', `The operation failed because ${what} already exists.`);

export type SecretStore = ReturnType<typeof openSecretStore>;

export const openSecretStore = (stateFile: string | undefined, now: () => number) => {
  const state = openState<{ secrets: Secret[] }>(stateFile, { secrets: [] });

  /** Finds by name, ARN, or ARN without its six random characters. */
  const lookUp = (id: string): Secret | undefined =>
    state.value.secrets.find(({ name, arn: full }) => [name, full, full.slice(0, -7)].includes(id));
  const find = (id: string): Secret => {
    const secret = lookUp(id);
    if (!secret) throw missing('secret');
    return secret;
  };

  return {
    find,
    create(name: string, description = ''): Secret {
      if (lookUp(name)) throw exists(`the secret ${name}`);
      const suffix = randomBytes(3).toString('hex');
      const secret: Secret = {
        name,
        arn: arn('secretsmanager', `secret:${name}-${suffix}`),
        description,
        createdAt: now(),
        changedAt: now(),
        versions: [],
      };
      state.value.secrets.push(secret);
      state.changed();
      return secret;
    },
    /** Repeating a version's id with the same content changes nothing: that is how calls are retried. */
    put(secret: Secret, id: string, content: SecretVersion['content'], stages: string[]) {
      const known = secret.versions.find((version) => version.id === id);
      if (known) {
        if (JSON.stringify(known.content) !== JSON.stringify(content)) {
          throw exists(`version ${id} with other content`);
        }
        return known;
      }
      const version: SecretVersion = { id, createdAt: now(), stages: [], content };
      secret.versions.push(version);
      for (const stage of stages) moveStage(secret, stage, version);
      secret.changedAt = now();
      state.changed();
      return version;
    },
    /** A version must answer to both the id and the stage, where both are asked for. */
    version(secret: Secret, id: string | undefined, stage: string | undefined): SecretVersion {
      const wanted = stage ?? (id === undefined ? current : undefined);
      const version = secret.versions.find(
        (candidate) =>
          (id === undefined || candidate.id === id) &&
          (wanted === undefined || candidate.stages.includes(wanted)),
      );
      if (!version) {
        throw missing(
          wanted === undefined
            ? `secret value for VersionId: ${id}`
            : `secret value for staging label: ${wanted}`,
        );
      }
      return version;
    },
    flush: state.flush,
  };
};

/** A stage is on one version only; what was current becomes previous. */
const moveStage = (secret: Secret, stage: string, to: SecretVersion): void => {
  const from = secret.versions.find(({ stages }) => stages.includes(stage));
  if (from) from.stages = from.stages.filter((name) => name !== stage);
  to.stages.push(stage);
  if (stage === current && from) moveStage(secret, previous, from);
};
