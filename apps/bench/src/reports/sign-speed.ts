import { generateKeyPairSync } from 'node:crypto';
import { getSignedUrl } from '@aws-sdk/cloudfront-signer';
import { cloudfrontSigner } from '@distronation/finance/adapters';

const times = 2_000;
const endsAt = new Date(Date.now() + 86_400_000);

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const perSecond = async (sign: () => unknown): Promise<number> => {
  for (let n = 0; n < times / 10; n += 1) await sign();
  const start = process.cpuUsage();
  for (let n = 0; n < times; n += 1) await sign();
  const { user, system } = process.cpuUsage(start);
  return times / ((user + system) / 1_000_000);
};

/** Signatures for each second of processor time: with the key read anew from its PEM, and as we sign. */
export const signSpeed = async (): Promise<{ fromPem: number; ours: number }> => {
  const url = 'https://reports.example.com/Exports/2026/08/DN-1/DN-1.zip';
  const fromPem = await perSecond(() =>
    getSignedUrl({ url, keyPairId: 'K', privateKey, dateLessThan: endsAt, algorithm: 'SHA256' }),
  );
  const sign = cloudfrontSigner({
    keys: async () => [{ keyPairId: 'K', privateKey, activeFrom: new Date(0) }],
    baseUrl: 'https://reports.example.com',
    pathOf: (key) => key,
    algorithm: 'SHA256',
    now: () => new Date(),
  });
  const ours = await perSecond(() => sign('Exports/2026/08/DN-1/DN-1.zip', endsAt));
  return { fromPem, ours };
};
