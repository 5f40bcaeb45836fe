import { SQSClient } from '@aws-sdk/client-sqs';
import {
  addressHasher,
  addressHashKey,
  awsClientDefaults,
  dynamoAuditLog,
  dynamoDocumentClient,
} from '@distronation/common/adapters';
import { wireDepartures } from '@distronation/tracking/departures';
import { dynamoConsentStore } from './adapters/dynamo-consent-store.ts';
import { sqsContactSyncQueue } from './adapters/sqs-contact-sync-queue.ts';
import { changeConsent } from './change-consent.ts';
import { environment } from './env.ts';
import { eraseConsent } from './erase-consent.ts';
import type { ContactSyncQueue } from './ports.ts';

/** For what need not, or has nowhere to, go on to SES. */
export const nowhere: ContactSyncQueue = { add: async () => {} };

/** Choices and their record, on real clients. Called once per process, at cold start. */
export const wireConsent = () => {
  const env = environment();
  const now = () => new Date();
  const client = dynamoDocumentClient();
  const hashAddress = addressHasher(addressHashKey(env));
  const audit = dynamoAuditLog({ client, table: env.AUDIT_TABLE, hashAddress });
  const store = dynamoConsentStore({
    client,
    table: env.MAIL_TABLE,
    audit,
    hashAddress,
    countDeparture: wireDepartures(env.MAIL_TABLE),
  });
  const queue = env.SES_CONTACT_LIST_NAME
    ? sqsContactSyncQueue(new SQSClient(awsClientDefaults), env.CONTACT_SYNC_QUEUE_URL)
    : nowhere;
  return {
    env,
    now,
    audit,
    pseudonym: hashAddress,
    store,
    queue,
    changeConsent: changeConsent({ store, queue, now }),
    eraseConsent: eraseConsent({ store, queue, now }),
  };
};

export type ConsentWiring = ReturnType<typeof wireConsent>;
