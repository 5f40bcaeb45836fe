import {
  GetQueueAttributesCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { createClient } from '@distronation/api-client';
import { sign } from '@distronation/tracking/testing';
import { expect, inject, vi } from 'vitest';
import { aws, environment, secret } from '../cloud/stores.ts';
import { footerLink, mailsTo, newColleague, oneClick } from './clients.ts';

const urls = inject('urls');

export const colleague = createClient({ baseUrl: urls.api, token: newColleague() });

export const newPerson = (name = 'person'): string => `${name}.${crypto.randomUUID()}@example.com`;

export const people = (count: number): string[] => Array.from({ length: count }, () => newPerson());

type Order = Parameters<typeof colleague.createCampaign>[0]['body'];

/** Orders a campaign of its own; override what the test is about. */
export const order = async (
  recipients: readonly string[],
  body: Partial<Order> = {},
  headers: Record<string, string> = {},
) => {
  const name = `Campaign ${crypto.randomUUID()}`;
  const { data } = await colleague.createCampaign({
    headers,
    body: {
      name,
      subject: 'News',
      html: '<p>Hello</p>',
      audience: { recipients: recipients.map((email) => ({ email })) },
      ...body,
    },
  });
  return { name: body.name ?? name, id: data.campaign.id };
};

export const campaign = async (id: string) =>
  (await colleague.readCampaign({ params: { id } })).data.campaign;

export const steer = (id: string, action: 'pause' | 'resume' | 'start' | 'cancel' | 'retry') =>
  colleague.steerCampaign({ params: { id }, body: { action } });

/** A worker that the provider sends away takes a breath of twenty seconds. */
export const soon = { timeout: 100_000, interval: 1_000 };

export const becomes = (id: string, expected: object) =>
  vi.waitFor(async () => expect(await campaign(id)).toMatchObject(expected), soon);

/** How many mails each of them has. */
export const mailsOf = (addresses: readonly string[]): Promise<number[]> =>
  Promise.all(addresses.map(async (address) => (await mailsTo(address)).length));

/** Has somebody leave by the link in the last mail that they got. */
export const leaveBy = async (recipient: string): Promise<void> => {
  const [mail] = await mailsTo(recipient);
  if (!mail) throw new Error('No mail arrived');
  expect((await oneClick(footerLink(mail))).status).toBe(200);
};

/** What runs once a minute, now. */
export const runClock = async (): Promise<void> => {
  const run = await fetch(`${urls.control}/schedules/campaignClock/run`, { method: 'POST' });
  expect(run.status).toBe(200);
};

/** Tells, as Mailgun does, what became of a mail of a campaign. */
export const tell = async (
  event: 'delivered' | 'failed',
  recipient: string,
  campaignId: string,
): Promise<void> => {
  const eventData = {
    event,
    ...(event === 'failed' ? { severity: 'permanent', reason: 'bounce' } : {}),
    id: crypto.randomUUID(),
    timestamp: Date.now() / 1000,
    recipient,
    tags: [],
    'user-variables': { campaignId },
    message: { headers: { 'message-id': `${crypto.randomUUID()}@mg.distro-nation.com` } },
  };
  const key = await secret('MAILGUN_WEBHOOK_SIGNING_KEY');
  const signature = sign(new Date(), crypto.randomUUID(), key);
  const response = await fetch(`${urls.api}/outreach/webhook`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ signature, 'event-data': eventData }),
  });
  expect(response.status).toBe(200);
};

const sqs = new SQSClient(aws(urls.queues));
const QueueUrl = environment['CAMPAIGN_QUEUE_URL'] ?? '';

/** Puts something into the queue of campaigns, whatever it is. */
export const enqueue = async (message: string): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: message }));
};

/** Has failed jobs come again after so many seconds. */
export const retryJobsAfter = async (seconds: number): Promise<void> => {
  const Attributes = { VisibilityTimeout: String(seconds) };
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
};

const countIn = async (
  queue: string,
  which: 'ApproximateNumberOfMessages' | 'ApproximateNumberOfMessagesDelayed',
): Promise<number> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: [which] }),
  );
  return Number(Attributes?.[which]);
};

export const deadJobs = () => countIn(`${QueueUrl}-dlq`, 'ApproximateNumberOfMessages');

/** Jobs whose worker was sent away by the provider, and that wait a moment. */
export const jobsThatWait = () => countIn(QueueUrl, 'ApproximateNumberOfMessagesDelayed');
