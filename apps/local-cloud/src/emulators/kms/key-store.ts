import { randomBytes, randomUUID } from 'node:crypto';
import { openState } from '../../state/json-state.ts';
import { arn } from '../aws-account.ts';
import type { KeyMaterial } from './ciphertext.ts';
import { aliasExists, disabled, notFound } from './kms-errors.ts';

export interface KmsKey {
  id: string;
  description: string;
  /** Epoch milliseconds. */
  createdAt: number;
  enabled: boolean;
  rotates: boolean;
  /** Oldest first; the last one seals, all of them open. */
  materials: [KeyMaterial, ...KeyMaterial[]];
}

export const keyArn = (key: KmsKey): string => arn('kms', `key/${key.id}`);
export const aliasArn = (alias: string): string => arn('kms', alias);
export const currentMaterial = ({ materials }: KmsKey): KeyMaterial =>
  materials.at(-1) ?? materials[0];

const newMaterial = (): KeyMaterial => ({
  id: randomUUID(),
  secret: randomBytes(32).toString('base64'),
});

export type KeyStore = ReturnType<typeof openKeyStore>;

export const openKeyStore = (stateFile: string | undefined, now: () => number) => {
  const state = openState<{ keys: KmsKey[]; aliases: Record<string, string> }>(stateFile, {
    keys: [],
    aliases: {},
  });
  const byId = (id: string | undefined): KmsKey | undefined =>
    state.value.keys.find((key) => key.id === id);
  /** Finds by key id, key ARN, alias or alias ARN, as every KMS call accepts them. */
  const resolve = (reference: string): KmsKey => {
    const name = reference.replace(arn('kms', ''), '');
    const key = name.startsWith('alias/')
      ? byId(state.value.aliases[name])
      : byId(name.replace(/^key\//, ''));
    if (!key) throw notFound(`Key or alias '${reference}'`);
    return key;
  };

  return {
    create(description = ''): KmsKey {
      const id = randomUUID();
      const material = newMaterial();
      const key: KmsKey = {
        id,
        description,
        createdAt: now(),
        enabled: true,
        rotates: false,
        materials: [material],
      };
      state.value.keys.push(key);
      state.changed();
      return key;
    },
    byId,
    resolve,
    usable(reference: string): KmsKey {
      const key = resolve(reference);
      if (!key.enabled) throw disabled(keyArn(key));
      return key;
    },
    addAlias(alias: string, target: KmsKey): void {
      if (Object.hasOwn(state.value.aliases, alias)) throw aliasExists(aliasArn(alias));
      state.value.aliases[alias] = target.id;
      state.changed();
    },
    aliases: (): [alias: string, keyId: string][] => Object.entries(state.value.aliases),
    update(key: KmsKey, change: Partial<Pick<KmsKey, 'enabled' | 'rotates'>>): void {
      Object.assign(key, change);
      state.changed();
    },
    rotate(key: KmsKey): void {
      key.materials.push(newMaterial());
      state.changed();
    },
    flush: state.flush,
  };
};
