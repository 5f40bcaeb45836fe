import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { pacer } from '@distronation/common';
import {
  addressHasher,
  awsClientDefaults,
  dynamoAuditLog,
  dynamoDocumentClient,
  secretsManagerClient,
  secretValues,
} from '@distronation/common/adapters';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { dynamoConsentStore } from './adapters/dynamo-consent-store.ts';
import { dynamoWrappedKeys } from './adapters/dynamo-wrapped-keys.ts';
import { kmsKeyManagement } from './adapters/kms-key-management.ts';
import { pacedContactList } from './adapters/paced-contact-list.ts';
import { sesContactList } from './adapters/ses-contact-list.ts';
import { sqsContactSyncQueue } from './adapters/sqs-contact-sync-queue.ts';
import { adoptListedContact } from './adopt-listed-contact.ts';
import { changeConsent } from './change-consent.ts';
import { checkRecipients } from './check-recipients.ts';
import { dataKeyRing } from './data-key-ring.ts';
import { linkTokens } from './encryption.ts';
import { ensureRecipientSubscription } from './ensure-recipient-subscription.ts';
import { environment } from './env.ts';
import { unsubscribeLinks } from './links.ts';
import type { ContactSyncQueue } from './ports.ts';
import { syncContact } from './sync-contact.ts';

const nowhere: ContactSyncQueue = { add: async () => {} };

/** Everything that this package does, on real clients. Called once per process, at cold start. */
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
  const store = dynamoConsentStore({ client, table: env.MAIL_TABLE, audit });
  const sqsQueue = sqsContactSyncQueue(new SQSClient(awsClientDefaults), env.CONTACT_SYNC_QUEUE_URL);
  const listName = env.SES_CONTACT_LIST_NAME;
  // Without a contact list at SES there is nothing that could follow.
  const queue = listName ? sqsQueue : nowhere;
  const change = changeConsent({ store, queue, now });
  const contactListOver = (client: SESv2Client) => listName && sesContactList(client, listName);
  const contactList = contactListOver(new SESv2Client(awsClientDefaults));
  const sync =
    contactList &&
    syncContact({
      contactList: pacedContactList(
        contactList,
        pacer(env.CONTACT_SYNC_PER_SECOND, Date.now, sleep),
      ),
      // What came from SES's list need not go back there.
      adopt: adoptListedContact({
        store,
        changeConsent: changeConsent({ store, queue: nowhere, now }),
      }),
    });
  const ensure = ensureRecipientSubscription({
    contactList: contactListOver(new SESv2Client({ ...awsClientDefaults, maxAttempts: 1 })) || undefined,
    adopt: adoptListedContact({ store, changeConsent: change }),
    queue,
  });
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
    tokens,
    sync,
    changeConsent: change,
    checkRecipients: checkRecipients({ store, ensure }),
    links: unsubscribeLinks(tokens, {
      baseUrl: env.UNSUBSCRIBE_BASE_URL,
      mailbox: env.UNSUBSCRIBE_MAILBOX,
    }),
    deps: {
      tokens,
      changeConsent: change,
      maxAgeDays: env.UNSUBSCRIBE_TOKEN_MAX_AGE_DAYS,
      confirmationUrl: env.UNSUBSCRIBE_CONFIRMATION_URL,
      now,
    },
  };
};
