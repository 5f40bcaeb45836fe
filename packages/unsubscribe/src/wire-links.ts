import { KMSClient } from '@aws-sdk/client-kms';
import { awsClientDefaults, dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoWrappedKeys } from './adapters/dynamo-wrapped-keys.ts';
import { kmsKeyManagement } from './adapters/kms-key-management.ts';
import { dataKeyRing } from './data-key-ring.ts';
import { linkTokens } from './encryption.ts';
import { unsubscribeLinks } from './links.ts';
import type { ConsentWiring } from './wire-consent.ts';

/** The links of our mails and what opens them. Apart from `wire-consent.ts`, so that functions which
 *  only change choices do not carry KMS. */
export const wireLinks = ({ env }: Pick<ConsentWiring, 'env'>) => {
  const tokens = linkTokens(
    dataKeyRing({
      kms: kmsKeyManagement(new KMSClient(awsClientDefaults), env.UNSUBSCRIBE_KMS_KEY_ID),
      store: dynamoWrappedKeys(dynamoDocumentClient(), env.MAIL_TABLE),
    }),
  );
  return {
    tokens,
    links: unsubscribeLinks(tokens, {
      baseUrl: env.UNSUBSCRIBE_BASE_URL,
      mailbox: env.UNSUBSCRIBE_MAILBOX,
    }),
    maxAgeDays: env.UNSUBSCRIBE_TOKEN_MAX_AGE_DAYS,
    confirmationUrl: env.UNSUBSCRIBE_CONFIRMATION_URL,
  };
};

export type LinkWiring = ReturnType<typeof wireLinks>;
