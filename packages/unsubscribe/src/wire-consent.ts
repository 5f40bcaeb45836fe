import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import {
  addressHasher,
  awsClientDefaults,
  dynamoAuditLog,
  dynamoDocumentClient,
  secretsManagerClient,
  secretValues,
} from '@distronation/common/adapters';
import * as z from 'zod';
import { dynamoConsentStore } from './adapters/dynamo-consent-store.ts';
import { dynamoWrappedKeys } from './adapters/dynamo-wrapped-keys.ts';
import { kmsKeyManagement } from './adapters/kms-key-management.ts';
import { sqsContactSyncQueue } from './adapters/sqs-contact-sync-queue.ts';
import { changeConsent } from './change-consent.ts';
import { dataKeyRing } from './data-key-ring.ts';
import { linkTokens } from './encryption.ts';
import { environment } from './env.ts';
import { eraseConsent } from './erase-consent.ts';
import { unsubscribeLinks } from './links.ts';
import type { ContactSyncQueue } from './ports.ts';

/** For what need not, or has nowhere to, go on to SES. */
export const nowhere: ContactSyncQueue = { add: async () => {} };

/** Choices, their record and their links, on real clients. Called once per process, at cold start. */
export const wireConsent = () => {
  const env = environment();
  const now = () => new Date();
  const client = dynamoDocumentClient();
  const secrets = secretValues({
    client: secretsManagerClient(),
    secretName: env.SECRETS_MANAGER_SECRET_NAME,
    schema: z.object({ ADDRESS_HASH_KEY: z.string().min(32) }),
    environment: { ADDRESS_HASH_KEY: env.ADDRESS_HASH_KEY },
  });
  const hashAddress = addressHasher(async () => (await secrets()).ADDRESS_HASH_KEY);
  const audit = dynamoAuditLog({ client, table: env.AUDIT_TABLE, hashAddress });
  const store = dynamoConsentStore({ client, table: env.MAIL_TABLE, audit, hashAddress });
  const queue = env.SES_CONTACT_LIST_NAME
    ? sqsContactSyncQueue(new SQSClient(awsClientDefaults), env.CONTACT_SYNC_QUEUE_URL)
    : nowhere;
  const tokens = linkTokens(
    dataKeyRing({
      kms: kmsKeyManagement(new KMSClient(awsClientDefaults), env.UNSUBSCRIBE_KMS_KEY_ID),
      store: dynamoWrappedKeys(client, env.MAIL_TABLE),
    }),
  );
  return {
    env,
    now,
    audit,
    store,
    queue,
    tokens,
    changeConsent: changeConsent({ store, queue, now }),
    eraseConsent: eraseConsent({ store, queue, now }),
    links: unsubscribeLinks(tokens, {
      baseUrl: env.UNSUBSCRIBE_BASE_URL,
      mailbox: env.UNSUBSCRIBE_MAILBOX,
    }),
    maxAgeDays: env.UNSUBSCRIBE_TOKEN_MAX_AGE_DAYS,
    confirmationUrl: env.UNSUBSCRIBE_CONFIRMATION_URL,
  };
};

export type ConsentWiring = ReturnType<typeof wireConsent>;
