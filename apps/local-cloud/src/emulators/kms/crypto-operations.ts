import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { blob, operation, type Operation } from '../aws-json.ts';
import { readHeader, seal, unseal } from './ciphertext.ts';
import { currentMaterial, keyArn, type KeyStore } from './key-store.ts';
import { incorrectKey, invalidCiphertext } from './kms-errors.ts';

const context = z.record(z.string(), z.string()).default({});
const algorithm = z.literal('SYMMETRIC_DEFAULT').default('SYMMETRIC_DEFAULT');
const plaintextLimit = 4_096;
const dataKeySizes = { AES_128: 16, AES_256: 32 };

/** What the keys are for. */
export const cryptoOperations = (keys: KeyStore): Record<string, Operation> => {
  const encrypt = (keyId: string, plaintext: Buffer, encryptionContext: Record<string, string>) => {
    const key = keys.usable(keyId);
    const material = currentMaterial(key);
    const sealed = seal(plaintext, { keyId: key.id, material, context: encryptionContext });
    return { KeyId: keyArn(key), CiphertextBlob: sealed.toString('base64') };
  };

  return {
    Encrypt: operation(
      z.strictObject({
        KeyId: z.string(),
        Plaintext: blob.refine(
          ({ length }) => length >= 1 && length <= plaintextLimit,
          'must have length between 1 and 4096',
        ),
        EncryptionContext: context,
        EncryptionAlgorithm: algorithm,
      }),
      (input) => ({
        ...encrypt(input.KeyId, input.Plaintext, input.EncryptionContext),
        EncryptionAlgorithm: input.EncryptionAlgorithm,
      }),
    ),
    GenerateDataKey: operation(
      z
        .strictObject({
          KeyId: z.string(),
          KeySpec: z.enum(['AES_128', 'AES_256']).optional(),
          NumberOfBytes: z.int().min(1).max(1_024).optional(),
          EncryptionContext: context,
        })
        .refine(
          ({ KeySpec, NumberOfBytes }) => (KeySpec === undefined) !== (NumberOfBytes === undefined),
          'Please specify either number of bytes or key spec.',
        ),
      ({ KeyId, KeySpec = 'AES_256', NumberOfBytes, EncryptionContext }) => {
        const dataKey = randomBytes(NumberOfBytes ?? dataKeySizes[KeySpec]);
        const sealed = encrypt(KeyId, dataKey, EncryptionContext);
        return { ...sealed, Plaintext: dataKey.toString('base64') };
      },
    ),
    Decrypt: operation(
      z.strictObject({
        CiphertextBlob: blob,
        KeyId: z.string().optional(),
        EncryptionContext: context,
        EncryptionAlgorithm: algorithm,
      }),
      (input) => {
        const header = readHeader(input.CiphertextBlob);
        const sealedBy = keys.byId(header?.keyId);
        const material = sealedBy?.materials.find(({ id }) => id === header?.materialId);
        if (!sealedBy || !material) throw invalidCiphertext();
        const key = keys.usable(input.KeyId ?? sealedBy.id);
        if (key !== sealedBy) throw incorrectKey();
        const plaintext = unseal(input.CiphertextBlob, {
          material,
          context: input.EncryptionContext,
        });
        if (!plaintext) throw invalidCiphertext();
        return {
          KeyId: keyArn(key),
          Plaintext: plaintext.toString('base64'),
          EncryptionAlgorithm: input.EncryptionAlgorithm,
        };
      },
    ),
  };
};
