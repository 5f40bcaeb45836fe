import { describe, expect, it } from 'vitest';
import { list, startSes, topicOf, type MailInput } from './testing/ses-harness.ts';

const ana = 'ana@example.com';
const managed = (TopicName?: string): MailInput => ({
  ListManagementOptions: { ContactListName: list, TopicName },
  headers: [
    { Name: 'List-Unsubscribe', Value: '<https://distro-nation.com/ours>' },
    { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
  ],
});
const optOut = (TopicName: string) => ({ TopicName, SubscriptionStatus: 'OPT_OUT' as const });

const post = (url: string, body: string | FormData = 'List-Unsubscribe=One-Click') =>
  fetch(url, {
    method: 'POST',
    body,
    ...(typeof body === 'string' && {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  });

const setup = async () => {
  const emulator = await startSes();
  await emulator.createList([topicOf('newsletter'), topicOf('quiet', 'OPT_OUT')]);
  const headers = (name: string) =>
    (emulator.mailbox.list()[0]?.headers ?? [])
      .filter(([field]) => field.toLowerCase() === name.toLowerCase())
      .map(([, value]) => value);
  const link = () => /^<([^>]+)>/.exec(headers('List-Unsubscribe')[0] ?? '')?.[1] ?? '';
  return { ...emulator, headers, link };
};

const refusal: unknown = expect.objectContaining({
  bounceType: 'Permanent',
  bounceSubType: 'UnsubscribedRecipient',
  bouncedRecipients: [expect.objectContaining({ emailAddress: ana })],
});

describe('SES list management', () => {
  it('puts a stranger on the list, and its own one-click headers in place of ours', async () => {
    const { send, getContact, headers, link, url } = await setup();
    await send(managed('newsletter'));
    expect(await getContact(ana)).toMatchObject({ TopicPreferences: [], UnsubscribeAll: false });
    expect(link()).toMatch(`${url}/unsubscribe/`);
    expect(headers('List-Unsubscribe')).toEqual([expect.stringMatching(/^<http[^>]+>, <mailto:/)]);
    expect(headers('List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
  });

  it('leaves our headers alone without list management, and with more than one recipient', async () => {
    const { send, headers } = await setup();
    const { ListManagementOptions: _none, ...unmanaged } = managed();
    await send(unmanaged);
    expect(headers('List-Unsubscribe')).toEqual(['<https://distro-nation.com/ours>']);
    await send({ ...managed('newsletter'), to: [ana, 'ben@example.com'] });
    expect(headers('List-Unsubscribe')).toEqual(['<https://distro-nation.com/ours>']);
  });

  it('fills in the first two placeholders of a body and no third', async () => {
    const { send, mailbox, link } = await setup();
    const placeholder = '{{amazonSESUnsubscribeUrl}}';
    await send({ ...managed('newsletter'), html: Array(3).fill(placeholder).join(' ') });
    expect(mailbox.list()[0]?.html).toBe(`${link()} ${link()} ${placeholder}`);
    await send({ html: placeholder });
    expect(mailbox.list()[0]?.html).toBe(placeholder);
  });

  it('reading the link changes nothing, by GET or by HEAD', async () => {
    const { send, getContact, events, link } = await setup();
    await send(managed('newsletter'));
    const page = await fetch(link());
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(ana);
    expect((await fetch(link(), { method: 'HEAD' })).status).toBe(200);
    expect(await getContact(ana)).toMatchObject({ TopicPreferences: [], UnsubscribeAll: false });
    expect(await events()).toHaveLength(2);
  });

  it('one click leaves the mail’s topic alone of all, and says so in an event', async () => {
    const { send, createContact, getContact, events, link } = await setup();
    await createContact(ana, { TopicPreferences: [optOut('quiet')] });
    const { MessageId } = await send({
      ...managed('newsletter'),
      EmailTags: [{ Name: 'delivery', Value: 'd-1' }],
    });
    expect((await post(link())).status).toBe(200);

    expect(await getContact(ana)).toMatchObject({
      TopicPreferences: [optOut('quiet'), optOut('newsletter')],
      UnsubscribeAll: false,
    });
    expect((await events()).at(-1)).toMatchObject({
      eventType: 'Subscription',
      mail: { messageId: MessageId, destination: [ana], tags: { delivery: ['d-1'] } },
      subscription: {
        contactList: list,
        timestamp: '2026-11-22T12:00:00.000Z',
        source: 'UnsubscribeHeader',
        newTopicPreferences: {
          unsubscribeAll: false,
          topicSubscriptionStatus: [
            { topicName: 'quiet', subscriptionStatus: 'OptOut' },
            { topicName: 'newsletter', subscriptionStatus: 'OptOut' },
          ],
        },
        oldTopicPreferences: {
          unsubscribeAll: false,
          topicSubscriptionStatus: [{ topicName: 'quiet', subscriptionStatus: 'OptOut' }],
        },
      },
    });
  });

  it('one click on a mail without a topic leaves the whole list, also as multipart', async () => {
    const { send, getContact, link } = await setup();
    await send(managed());
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await post(link(), form)).status).toBe(200);
    expect(await getContact(ana)).toMatchObject({ UnsubscribeAll: true });
  });

  it('refuses another body, and a token that is not its own', async () => {
    const { send, getContact, link } = await setup();
    await send(managed('newsletter'));
    expect((await post(link(), 'List-Unsubscribe=Yes')).status).toBe(400);
    const [payload = ''] = link().split('.').slice(-2, -1);
    expect((await post(link().replace(payload, `${payload}A`))).status).toBe(404);
    expect((await post(`${link()}x`)).status).toBe(404);
    expect(await getContact(ana)).toMatchObject({ TopicPreferences: [], UnsubscribeAll: false });
  });

  it.each([
    ['left everything', { UnsubscribeAll: true }, undefined, 'Bounce'],
    ['left everything', { UnsubscribeAll: true }, 'newsletter', 'Bounce'],
    ['left the topic', { TopicPreferences: [optOut('newsletter')] }, 'newsletter', 'Bounce'],
    ['left another topic', { TopicPreferences: [optOut('quiet')] }, 'newsletter', 'Delivery'],
    [
      'left a topic of a mail without one',
      { TopicPreferences: [optOut('newsletter')] },
      undefined,
      'Delivery',
    ],
    ['is out by the topic’s default', {}, 'quiet', 'Bounce'],
  ])('to who %s (%o), a mail of topic %s ends in %s', async (_who, choices, topic, outcome) => {
    const { send, createContact, events, mailbox } = await setup();
    await createContact(ana, choices);
    const { MessageId } = await send(managed(topic));
    expect(MessageId).toMatch(/^0100/);
    expect((await events()).map(({ eventType }) => eventType)).toEqual(['Send', outcome]);
    expect(mailbox.list()).toHaveLength(outcome === 'Delivery' ? 1 : 0);
    expect((await events())[1]?.bounce).toEqual(outcome === 'Bounce' ? refusal : undefined);
  });

  it('mails who left the list when the send names no list', async () => {
    const { send, createContact, mailbox } = await setup();
    await createContact(ana, { UnsubscribeAll: true });
    await send();
    expect(mailbox.list()).toHaveLength(1);
  });

  it('400 for a topic that the list does not have', async () => {
    const { send } = await setup();
    await expect(send(managed('gossip'))).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});
