import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  CreateContactCommand,
  GetContactCommand,
  NotFoundException,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { addressHasher, dynamoAuditLog } from '@distronation/common/adapters';
import { inject } from 'vitest';
import * as z from 'zod';
import { withOwnTables } from './own-environment.ts';

const urls = inject('urls');

/** Settings for an SDK client of the local cloud. */
export const aws = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** A client of its own, for a test that looks at, or disturbs, what goes through it. */
export const dynamoClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(aws(urls.dynamodb)), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const dynamo = dynamoClient();

/** What the product is told. Without its functions, each file of tests has tables of its own: what one
 *  does to all that is in a table, as clocks do, is no other's affair. */
export const environment =
  inject('mode') === 'stores'
    ? await withOwnTables(dynamo, inject('environment'))
    : inject('environment');

export const table = (name: 'MAIL_TABLE' | 'AUDIT_TABLE' | 'GUARD_TABLE'): string =>
  environment[name] ?? '';

/** A value of the product's one secret. */
export const secret = async (key: string): Promise<string> => {
  const client = new SecretsManagerClient(aws(urls.secretsManager));
  const SecretId = environment['SECRETS_MANAGER_SECRET_NAME'];
  const { SecretString = '{}' } = await client.send(new GetSecretValueCommand({ SecretId }));
  return z.record(z.string(), z.string()).parse(JSON.parse(SecretString))[key] ?? '';
};

/** The real audit table, read as the verifier reads it. */
export const hashAddress = addressHasher(() => secret('ADDRESS_HASH_KEY'));

export const auditLog = dynamoAuditLog({
  client: dynamo,
  table: table('AUDIT_TABLE'),
  hashAddress,
});

const ses = new SESv2Client({ ...aws(urls.ses), maxAttempts: 10 });

/** Has SES's contact list hold somebody who left all of it, or one topic. */
export const leaveAtSes = async (email: string, topic?: string): Promise<void> => {
  await ses.send(
    new CreateContactCommand({
      ContactListName: environment['SES_CONTACT_LIST_NAME'],
      EmailAddress: email,
      UnsubscribeAll: topic === undefined,
      TopicPreferences: topic ? [{ TopicName: topic, SubscriptionStatus: 'OPT_OUT' }] : [],
    }),
  );
};

/** What SES's contact list says about a topic; undefined for a contact that it does not know. */
export const listedTopic = async (email: string, topic: string): Promise<string | undefined> => {
  try {
    const { TopicPreferences = [] } = await ses.send(
      new GetContactCommand({
        ContactListName: environment['SES_CONTACT_LIST_NAME'],
        EmailAddress: email,
      }),
    );
    return TopicPreferences.find(({ TopicName }) => TopicName === topic)?.SubscriptionStatus;
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  }
};

/** Has what failed come again at once, instead of after the half minute that SES is given. */
export const hurryContactSync = async (): Promise<void> => {
  const client = new SQSClient(aws(urls.queues));
  const QueueUrl = environment['CONTACT_SYNC_QUEUE_URL'];
  const Attributes = { VisibilityTimeout: '1' };
  await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
};
