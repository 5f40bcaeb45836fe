import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetContactListCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { awsClient, queueUrl, urlsOf } from '../src/environment.ts';
import { names } from '../src/names.ts';
import { listenersOn, portsFrom } from '../src/ports.ts';
import { isFree } from '../src/processes/check-ports.ts';
import { stillRunning } from '../src/processes/testing/running-programs.ts';
import { localDir } from '../src/state-dir.ts';
import { runCloud, type RunningCloud } from './run-cloud.ts';
import { signIn } from './sign-in.ts';

const basePort = 3420;
const state = 'life-of-a-cloud';
const ports = portsFrom(basePort);
const urls = urlsOf(ports);
const dynamodb = new DynamoDBClient(awsClient(urls.dynamodb));
const sqs = new SQSClient(awsClient(urls.queues));

const start = () => runCloud(['--base-port', String(basePort), '--state', state]);
const item = { pk: { S: 'kept' }, sk: { S: 'over a restart' } };
const readSecret = async () => {
  const manager = new SecretsManagerClient(awsClient(urls.secretsManager));
  return (await manager.send(new GetSecretValueCommand({ SecretId: names.secret }))).SecretString;
};
/** Which no function takes from. */
const quietQueue = `${names.contactSyncQueue}-dlq`;
const waitingMessages = async () => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl(urls, quietQueue),
      AttributeNames: ['ApproximateNumberOfMessages'],
    }),
  );
  return Attributes?.ApproximateNumberOfMessages;
};

const takenPorts = async (): Promise<number[]> => {
  const checks = listenersOn(ports).map(async ({ port }) => ((await isFree(port)) ? [] : [port]));
  return (await Promise.all(checks)).flat();
};

let cloud: RunningCloud;
let secret: string | undefined;
let programs: number[];

/** The guardian outlives the rest by the moment that it needs to see to them. */
const expectNothingLeft = () =>
  vi.waitFor(async () => expect([stillRunning(programs), await takenPorts()]).toEqual([[], []]), {
    timeout: 5_000,
  });

const remove = () => rm(join(localDir, state), { recursive: true, force: true });
beforeAll(remove);
afterAll(async () => {
  cloud?.signal('SIGINT');
  await cloud?.ended;
  await remove();
});

describe('the first start', () => {
  it('tells a newcomer where everything is', async () => {
    cloud = await start();
    expect(cloud.output()).toContain(`CRM       ${urls.crm}`);
    expect(cloud.output()).toContain(
      'admin, finance, finance2, outreach, viewer @distro-nation.com',
    );
    expect(cloud.output()).toContain(`Mailbox   ${urls.mailbox}`);
    expect(cloud.output()).toContain(`API       ${urls.api}`);
  });

  it('answers as CRM and as mailbox', async () => {
    const pages = await Promise.all([fetch(urls.crm), fetch(urls.mailbox)]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  });

  it.each([
    ['admin', 'admin', true],
    ['finance', 'finance', true],
    ['finance2', 'finance', true],
    ['outreach', 'outreach', true],
    ['viewer', 'viewer', true],
    ['unverified', 'outreach', false],
  ])('lets %s sign in, with the role %s', async (name, role, email_verified) => {
    expect(await signIn(urls.auth, name)).toMatchObject({ role, email_verified });
  });

  it('seeds the secret, the contact list and the tables', async () => {
    secret = await readSecret();
    expect(JSON.parse(secret ?? '')).toEqual({
      MAILGUN_API_KEY: expect.stringMatching(/^key-[0-9a-f]{32}$/),
      MAILGUN_WEBHOOK_SIGNING_KEY: expect.stringMatching(/^[0-9a-f]{32}$/),
      ADDRESS_HASH_KEY: expect.stringMatching(/^[\w+/]{43}=$/),
      WRITING_HELP_API_KEY: expect.stringMatching(/^sk-[0-9a-f]{32}$/),
      YOUTUBE_CLIENT_ID: expect.stringMatching(/\.apps\.googleusercontent\.com$/),
      YOUTUBE_CLIENT_SECRET: expect.stringMatching(/^GOCSPX-[0-9a-f]{32}$/),
      YOUTUBE_REFRESH_TOKEN: expect.stringMatching(/^1\/\/[0-9a-f]{48}$/),
    });
    const ses = new SESv2Client({ ...awsClient(urls.ses), maxAttempts: 10 });
    const { Topics } = await ses.send(
      new GetContactListCommand({ ContactListName: names.contactList }),
    );
    expect(Topics?.map(({ TopicName }) => TopicName)).toEqual([
      'newsletter',
      'outreach',
      'financial',
    ]);
    for (const TableName of [names.mailTable, names.auditTable, names.guardTable]) {
      await dynamodb.send(new PutItemCommand({ TableName, Item: item }));
    }
    const QueueUrl = queueUrl(urls, quietQueue);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'kept over a restart' }));
  });

  it('refuses a second cloud on the same state', async () => {
    await expect(start()).rejects.toThrow(/A local cloud already runs on this state/);
  });

  it('leaves no process and no listener behind after Ctrl-C', async () => {
    programs = cloud.programs().map(({ pid }) => pid);
    expect(programs.length).toBeGreaterThanOrEqual(5);
    cloud.signal('SIGINT');
    expect(await cloud.ended).toBe(0);
    await expectNothingLeft();
  });
});

describe('the second start', () => {
  it('keeps what the first one had', async () => {
    cloud = await start();
    const TableName = names.mailTable;
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName, Key: item }));
    expect(Item).toEqual(item);
    expect(await readSecret()).toBe(secret);
    expect(await waitingMessages()).toBe('1');
    await expect(signIn(urls.auth, 'outreach')).resolves.toMatchObject({ role: 'outreach' });
  });

  it('ends with one line and exit code 1 when a part of it dies', async () => {
    programs = cloud.programs().map(({ pid }) => pid);
    const java = cloud.programs().filter(({ commandLine }) => commandLine.startsWith('java '));
    expect(java).toHaveLength(1);
    java.forEach(({ pid }) => process.kill(pid, 'SIGKILL'));
    expect(await cloud.ended).toBe(1);
    expect(cloud.output()).toContain(
      `DynamoDB Local stopped (SIGKILL). Its log: .local/${state}/logs/dynamodb.log`,
    );
    await expectNothingLeft();
  });
});
