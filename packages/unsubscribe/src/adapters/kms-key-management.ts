import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { KeyManagement } from '../ports.ts';

/** KMS checks the context on every use, and the key policy allows no other. */
const encryptionContext = { purpose: 'unsubscribe' };

export const kmsKeyManagement = (
  client: Pick<KMSClient, 'send'>,
  keyId: string,
): KeyManagement => ({
  async generate() {
    const { Plaintext, CiphertextBlob, KeyId } = await client.send(
      new GenerateDataKeyCommand({
        KeyId: keyId,
        KeySpec: 'AES_256',
        EncryptionContext: encryptionContext,
      }),
    );
    if (!Plaintext || !CiphertextBlob || !KeyId) throw new Error('KMS answered without a data key');
    return { plaintext: Plaintext, ciphertext: CiphertextBlob, kmsKeyId: KeyId };
  },
  async unwrap({ ciphertext, kmsKeyId }) {
    const { Plaintext } = await client.send(
      new DecryptCommand({
        CiphertextBlob: ciphertext,
        KeyId: kmsKeyId,
        EncryptionContext: encryptionContext,
      }),
    );
    if (!Plaintext) throw new Error('KMS answered without a plaintext');
    return Plaintext;
  },
});
