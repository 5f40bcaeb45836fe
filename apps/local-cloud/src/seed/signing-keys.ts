import { createPublicKey, generateKeyPairSync, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { KeyGroup } from '../emulators/cloudfront/admit.ts';

const signingKeys = z.array(
  z.object({ keyPairId: z.string(), privateKey: z.string(), activeFrom: z.iso.datetime() }),
);

/** The key pairs whose public halves CloudFront knows; the newest signs. */
export type SigningKeys = z.infer<typeof signingKeys>;

const idCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

const newId = (): string =>
  `K${Array.from({ length: 13 }, () => idCharacters[randomInt(idCharacters.length)]).join('')}`;

const generate = (daysOld: number) => ({
  keyPairId: newId(),
  privateKey: generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey,
  activeFrom: new Date(Date.now() - daysOld * 86_400_000).toISOString(),
});

/** Two, as in the weeks of a rotation. Made once per state folder, which is the only place that has them. */
export const localSigningKeys = (stateDir: string): SigningKeys => {
  const file = join(stateDir, 'signing-keys.json');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify([generate(90), generate(1)]), { mode: 0o600 });
  }
  return signingKeys.parse(JSON.parse(readFileSync(file, 'utf8')));
};

/** The public halves, as CloudFront has them. */
export const keyGroupOf = (keys: SigningKeys): KeyGroup =>
  new Map(keys.map(({ keyPairId, privateKey }) => [keyPairId, createPublicKey(privateKey)]));
