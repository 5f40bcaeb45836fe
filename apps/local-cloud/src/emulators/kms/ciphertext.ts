import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export type EncryptionContext = Record<string, string>;
export interface KeyMaterial {
  /** UUID. */
  id: string;
  /** 32 bytes, base64. */
  secret: string;
}

/** What real KMS adds to a plaintext: header budgets and column sizes must survive it. */
const overheadBytes = 152;

/** The first bytes of every blob of today's KMS, so that its base64 starts with `AQICAH`. */
const magic = Buffer.from([1, 2, 2, 0, 0x78]);
const uuidBytes = 16;
const ivBytes = 12;
const tagBytes = 16;
const headerBytes = overheadBytes - ivBytes - tagBytes;
const fillerBytes = headerBytes - magic.length - 2 * uuidBytes;

export interface Sealing {
  keyId: string;
  material: KeyMaterial;
  context: EncryptionContext;
}

/** magic | key | material | filler | iv | tag | AES-256-GCM ciphertext; all of it authenticated. */
export const seal = (plaintext: Buffer, { keyId, material, context }: Sealing): Buffer => {
  const filler = randomBytes(fillerBytes);
  const header = Buffer.concat([magic, toBytes(keyId), toBytes(material.id), filler]);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(material.secret, 'base64'), iv);
  cipher.setAAD(Buffer.concat([header, canonical(context)]));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([header, iv, cipher.getAuthTag(), body]);
};

/** Which key and material sealed this blob, by its own word; absent if it is none of ours. */
export const readHeader = (blob: Buffer): { keyId: string; materialId: string } | undefined => {
  if (blob.length <= overheadBytes || !blob.subarray(0, magic.length).equals(magic))
    return undefined;
  const materialAt = magic.length + uuidBytes;
  return {
    keyId: toUuid(blob.subarray(magic.length, materialAt)),
    materialId: toUuid(blob.subarray(materialAt, materialAt + uuidBytes)),
  };
};

/** Absent if the blob or the context is not, to the last bit, what was sealed. */
export const unseal = (
  blob: Buffer,
  { material, context }: Pick<Sealing, 'material' | 'context'>,
): Buffer | undefined => {
  const header = blob.subarray(0, headerBytes);
  const iv = blob.subarray(headerBytes, headerBytes + ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(material.secret, 'base64'), iv);
  decipher.setAAD(Buffer.concat([header, canonical(context)]));
  decipher.setAuthTag(blob.subarray(headerBytes + ivBytes, overheadBytes));
  const plaintext = decipher.update(blob.subarray(overheadBytes));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    return undefined;
  }
};

/** The order in which a caller lists the pairs does not count. */
const canonical = (context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1))));

const toBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const toUuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
