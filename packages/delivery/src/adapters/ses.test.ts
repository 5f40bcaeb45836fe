import { SESv2Client, TooManyRequestsException, MessageRejected } from '@aws-sdk/client-sesv2';
import { testCtx } from '@distronation/common/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newDelivery } from '../delivery.ts';
import { testFooter, testSend } from '../testing/index.ts';
import { sanitizeTag, sesMessage } from './ses-message.ts';
import { sesPace, sesTransport } from './ses.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const send = testSend(['user+tag@example.com']);
const [recipient = { address: '' }] = send.recipients;
const personal = {
  delivery: newDelivery(send.id, recipient),
  unsubscribe: { url: 'https://u/1', header: '<https://u/1>, <mailto:u@example.com>' },
};

describe('a message for SES', () => {
  const options = { configurationSet: 'dn', footer: testFooter };

  it('carries both headers and tags that SES takes', () => {
    const message = sesMessage(send, personal, options);
    expect(message.Content?.Simple?.Headers).toEqual([
      { Name: 'List-Unsubscribe', Value: '<https://u/1>, <mailto:u@example.com>' },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ]);
    expect(message.EmailTags).toContainEqual({
      Name: 'recipient',
      Value: 'recipient_user_tag_example_com',
    });
    expect(message.EmailTags).toContainEqual({ Name: 'delivery_id', Value: personal.delivery.id });
    for (const { Name = '', Value = '' } of message.EmailTags ?? []) {
      expect(Name + Value).toMatch(/^[A-Za-z0-9_-]+$/);
    }
  });

  it('cuts a tag at 256 characters', () => {
    expect(sanitizeTag('ä b'.repeat(200))).toMatch(/^[_b]{256}$/);
  });

  it('names list and topic when SES manages the list, and only then', () => {
    expect(sesMessage(send, personal, options)).not.toHaveProperty('ListManagementOptions');
    const managed = sesMessage(send, personal, { ...options, contactList: 'distro-nation' });
    expect(managed.ListManagementOptions).toEqual({
      ContactListName: 'distro-nation',
      TopicName: 'outreach',
    });
  });

  it.each([
    [true, true, 'dn'],
    [true, false, 'dn-opens'],
    [false, true, 'dn-clicks'],
    [false, false, 'dn-untracked'],
  ])('with opens %s and clicks %s goes through the set %s', (opens, clicks, expected) => {
    const tracked = { ...send, tracking: { opens, clicks } };
    expect(sesMessage(tracked, personal, options).ConfigurationSetName).toBe(expected);
  });
});

const metadata = { message: 'no', $metadata: { httpStatusCode: 400 } };

describe('the SES transport', () => {
  const deliver = async (...answers: (Error | string)[]) => {
    let calls = 0;
    const client = new SESv2Client({ region: 'us-east-1', maxAttempts: 1 });
    client.middlewareStack.add(
      () => async () => {
        calls += 1;
        const answer = answers.shift() ?? 'id';
        if (answer instanceof Error) throw answer;
        return { response: {}, output: { $metadata: {}, MessageId: answer } };
      },
      { step: 'initialize' },
    );
    const pace = async () => ({ perSecond: 14, next: async () => {} });
    const transport = sesTransport({
      client,
      pace,
      options: { configurationSet: 'dn', footer: testFooter },
    });
    const outcomes = transport.deliver(
      testCtx({ deadline: Date.now() + 20_000 }),
      send,
      [personal],
      undefined,
    );
    await vi.runAllTimersAsync();
    return { outcome: (await outcomes).get(personal.delivery.id), calls, transport };
  };

  it('gives the id under which SES reports', async () => {
    expect(await deliver('ses-1')).toMatchObject({
      outcome: { state: 'accepted', messageId: 'ses-1' },
    });
  });

  it('tries again after throttling, which sends nothing', async () => {
    const throttled = new TooManyRequestsException(metadata);
    expect(await deliver(throttled, 'ses-1')).toMatchObject({
      outcome: { state: 'accepted' },
      calls: 2,
    });
  });

  it('takes a refusal for a failure and says which', async () => {
    expect(await deliver(new MessageRejected(metadata))).toMatchObject({
      outcome: { state: 'failed', reason: 'provider_refused_MessageRejected' },
      calls: 1,
    });
  });

  it('takes a time-out for doubt and does not repeat the call', async () => {
    const timeout = Object.assign(new Error('timeout'), {
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
    });
    expect(await deliver(timeout)).toMatchObject({ outcome: { state: 'uncertain' }, calls: 1 });
  });

  it('takes as many recipients as the account sends in twenty seconds', async () => {
    const { transport } = await deliver();
    expect(await transport.capacity()).toBe(280);
  });
});

describe('the pace of SES', () => {
  const paceOf = (...answers: (number | Error)[]) => {
    const client = new SESv2Client({ region: 'us-east-1', maxAttempts: 1 });
    client.middlewareStack.add(
      () => async () => {
        const answer = answers.shift();
        if (typeof answer !== 'number') throw answer ?? new Error('asked too often');
        return { response: {}, output: { $metadata: {}, SendQuota: { MaxSendRate: answer } } };
      },
      { step: 'initialize' },
    );
    return sesPace({ client, usualPerSecond: 14, pacer: () => async () => {} });
  };

  it('is asked for once, however many want to send', async () => {
    const pace = paceOf(50);
    const all = await Promise.all([pace(), pace(), pace()]);
    expect(all.map(({ perSecond }) => perSecond)).toEqual([50, 50, 50]);
  });

  it('is the usual one while SES has no time to say, and SES’s own from then on', async () => {
    const pace = paceOf(new TooManyRequestsException(metadata), 50);
    expect((await pace()).perSecond).toBe(14);
    expect((await pace()).perSecond).toBe(50);
  });
});
