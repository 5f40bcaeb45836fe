import { z } from 'zod';
import { accountId } from '../aws-account.ts';
import { epochSeconds, operation, type Operation } from '../aws-json.ts';
import { aliasArn, currentMaterial, keyArn, type KeyStore, type KmsKey } from './key-store.ts';

const byKey = z.strictObject({ KeyId: z.string() });
const aliasName = z
  .string()
  .max(256)
  .regex(/^alias\/(?!aws\/)[a-zA-Z0-9/_-]+$/, 'must be alias/ and a name, and not alias/aws/');

/** Creating, naming, switching and rotating keys. */
export const keyOperations = (keys: KeyStore): Record<string, Operation> => ({
  CreateKey: operation(
    z.strictObject({
      Description: z.string().max(8_192).optional(),
      KeyUsage: z.literal('ENCRYPT_DECRYPT').optional(),
      KeySpec: z.literal('SYMMETRIC_DEFAULT').optional(),
    }),
    ({ Description }) => ({ KeyMetadata: metadata(keys.create(Description)) }),
  ),
  DescribeKey: operation(byKey, ({ KeyId }) => ({ KeyMetadata: metadata(keys.resolve(KeyId)) })),
  EnableKey: operation(byKey, ({ KeyId }) => keys.update(keys.resolve(KeyId), { enabled: true })),
  DisableKey: operation(byKey, ({ KeyId }) => keys.update(keys.resolve(KeyId), { enabled: false })),
  EnableKeyRotation: operation(byKey, ({ KeyId }) =>
    keys.update(keys.usable(KeyId), { rotates: true }),
  ),
  GetKeyRotationStatus: operation(byKey, ({ KeyId }) => {
    const key = keys.resolve(KeyId);
    return { KeyId: keyArn(key), KeyRotationEnabled: key.rotates };
  }),
  RotateKeyOnDemand: operation(byKey, ({ KeyId }) => {
    const key = keys.usable(KeyId);
    keys.rotate(key);
    return { KeyId: keyArn(key) };
  }),
  CreateAlias: operation(
    z.strictObject({
      AliasName: aliasName,
      TargetKeyId: z.string().regex(/^(?!alias\/)(?!.*:alias\/)/, 'must be a key, not an alias'),
    }),
    ({ AliasName, TargetKeyId }) => keys.addAlias(AliasName, keys.resolve(TargetKeyId)),
  ),
  ListAliases: operation(z.strictObject({ KeyId: z.string().optional() }), ({ KeyId }) => {
    const only = KeyId === undefined ? undefined : keys.resolve(KeyId).id;
    const aliases = keys.aliases().filter(([, keyId]) => only === undefined || keyId === only);
    return {
      Aliases: aliases.map(([AliasName, TargetKeyId]) => ({
        AliasName,
        AliasArn: aliasArn(AliasName),
        TargetKeyId,
      })),
      Truncated: false,
    };
  }),
});

const metadata = (key: KmsKey) => ({
  AWSAccountId: accountId,
  KeyId: key.id,
  Arn: keyArn(key),
  CreationDate: epochSeconds(key.createdAt),
  Enabled: key.enabled,
  KeyState: key.enabled ? 'Enabled' : 'Disabled',
  Description: key.description,
  KeyUsage: 'ENCRYPT_DECRYPT',
  KeySpec: 'SYMMETRIC_DEFAULT',
  EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
  KeyManager: 'CUSTOMER',
  Origin: 'AWS_KMS',
  MultiRegion: false,
  CurrentKeyMaterialId: currentMaterial(key).id,
});
