import {
  addressHasher,
  addressHashKey,
  dynamoAuditLog,
  dynamoDocumentClient,
  secretsManagerClient,
  secretValues,
} from '@distronation/common/adapters';
import * as z from 'zod';
import { cloudfrontSigner } from './adapters/cloudfront-signer.ts';
import { dynamoReportLinks } from './adapters/dynamo-report-links.ts';
import type { FinanceEnvironment } from './env.ts';
import { linkTokens } from './link-tokens.ts';
import { objectPath } from './object-path.ts';

const signingKeys = z.object({
  keys: z
    .array(
      z.object({
        keyPairId: z.string().min(1),
        privateKey: z.string().min(1),
        activeFrom: z.iso.datetime().transform((text) => new Date(text)),
      }),
    )
    .min(1),
});

/** Links, and what is behind them, on real clients. */
export const wireLinks = (env: FinanceEnvironment) => {
  const now = () => new Date();
  const hashKey = addressHashKey(env);
  const signing = secretValues({
    client: secretsManagerClient(),
    secretName: env.CLOUDFRONT_PRIVATE_KEY_SECRET,
    schema: signingKeys,
    environment: {},
  });
  const client = dynamoDocumentClient();
  const audit = dynamoAuditLog({
    client,
    table: env.AUDIT_TABLE,
    hashAddress: addressHasher(hashKey),
  });
  return {
    now,
    audit,
    links: dynamoReportLinks({ client, table: env.MAIL_TABLE, audit }),
    addressing: {
      tokenFor: linkTokens(hashKey),
      landingUrl: `${env.REPORT_LINK_BASE_URL}/financial/reports/download?data=`,
    },
    sign: cloudfrontSigner({
      keys: async () => (await signing()).keys,
      baseUrl: env.REPORTS_BASE_URL,
      pathOf: objectPath,
      algorithm: env.CLOUDFRONT_HASH_ALGORITHM,
      now,
    }),
  };
};

export type LinkWiring = ReturnType<typeof wireLinks>;
