import { BadRequestException, MessageRejected, NotFoundException } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { createFaults } from '../../control/faults.ts';
import { holdConnection } from '../../control/hold-connection.ts';
import { configurationSet, eventTopic, startSes, type MailInput } from './testing/ses-harness.ts';

const header = (Name: string, Value: string) => ({ headers: [{ Name, Value }] });
const tag = (Name: string, Value: string) => ({ EmailTags: [{ Name, Value }] });
const from = (FromEmailAddress: string) => ({ FromEmailAddress });
const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@example.com`);

describe('SES SendEmail', () => {
  it('delivers a copy to each recipient, with the headers in order', async () => {
    const { send, mailbox } = await startSes();
    const { MessageId } = await send({
      to: ['Ana <ana@example.com>', 'ben@example.com'],
      headers: [{ Name: 'List-Unsubscribe', Value: '<https://distro-nation.com/u>' }],
      ReplyToAddresses: ['help@distro-nation.com'],
    });

    const [newest, oldest] = mailbox.list();
    expect([oldest?.recipient, newest?.recipient]).toEqual(['ana@example.com', 'ben@example.com']);
    expect(newest).toMatchObject({
      provider: 'ses',
      messageId: MessageId,
      from: 'Distro Nation <news@distro-nation.com>',
      subject: 'Héllo',
      html: '<p>Hello</p>',
      text: 'Hello',
      metadata: { configurationSet },
      headers: [
        ['Message-ID', `<${MessageId}@email.amazonses.com>`],
        ['Date', 'Sun, 22 Nov 2026 12:00:00 +0000'],
        ['From', 'Distro Nation <news@distro-nation.com>'],
        ['To', 'Ana <ana@example.com>, ben@example.com'],
        ['Reply-To', 'help@distro-nation.com'],
        ['Subject', 'Héllo'],
        ['List-Unsubscribe', '<https://distro-nation.com/u>'],
      ],
    });
  });

  it('publishes Send, then Delivery, with the tags, to the topic of the configuration set', async () => {
    const { send, events, published } = await startSes();
    const { MessageId } = await send(tag('delivery', 'd-1'));

    expect((await events()).map(({ eventType }) => eventType)).toEqual(['Send', 'Delivery']);
    expect(published[1]).toMatchObject({
      topicArn: eventTopic,
      event: {
        mail: {
          timestamp: '2026-11-22T12:00:00.000Z',
          messageId: MessageId,
          source: 'Distro Nation <news@distro-nation.com>',
          destination: ['ana@example.com'],
          headers: expect.arrayContaining([{ name: 'To', value: 'ana@example.com' }]),
          commonHeaders: { to: ['ana@example.com'], subject: 'Héllo', messageId: MessageId },
          tags: { delivery: ['d-1'], 'ses:configuration-set': [configurationSet] },
        },
        delivery: { recipients: ['ana@example.com'], timestamp: '2026-11-22T12:00:00.000Z' },
      },
    });
  });

  it.each<[string, MailInput]>([
    ['51 recipients', { to: people(51) }],
    ['no recipient', { to: [] }],
    ['a header value of 996', header('X-A', 'v'.repeat(996))],
    ['a header name of 127', header('n'.repeat(127), 'v')],
    ['a header of 997 in all', header('List-Unsubscribe', 'v'.repeat(981))],
    ['a header value with a line break', header('X-A', 'one\r\nBcc: eve@example.com')],
    ['a header value beyond ASCII', header('X-A', 'é')],
    ['16 headers', { headers: people(16).map((Value, i) => ({ Name: `X-${i}`, Value })) }],
    ['a header that SES writes itself', header('Subject', 'Other')],
    [
      'List-Unsubscribe twice',
      { headers: [1, 2].map((n) => ({ Name: 'List-Unsubscribe', Value: `${n}` })) },
    ],
    ['a tag with an address', tag('recipient', 'ana@example.com')],
    ['a tag of 257', tag('recipient', 'v'.repeat(257))],
    ['an empty tag', tag('recipient', '')],
    ['a non-ASCII local part', { to: ['añа@example.com'] }],
    ['an address without a domain', { to: ['ana'] }],
  ])('400 BadRequestException for %s, and nothing is sent', async (_what, input) => {
    const { send, mailbox, events } = await startSes();
    await expect(send(input)).rejects.toBeInstanceOf(BadRequestException);
    expect([...mailbox.list(), ...(await events())]).toEqual([]);
  });

  it('takes what is just within the limits', async () => {
    const { clock, send, mailbox } = await startSes();
    await send({ to: people(50) });
    clock.now += 1_000;
    await send({ ...header('List-Unsubscribe', 'v'.repeat(980)), ...tag('r', 'v'.repeat(256)) });
    expect(mailbox.list()).toHaveLength(51);
  });

  it.each([
    [from('news@example.com'), MessageRejected],
    [from('news@distro-nation.com.example.com'), MessageRejected],
    [{ ConfigurationSetName: 'nothing' }, NotFoundException],
    [{ ListManagementOptions: { ContactListName: 'nothing' } }, NotFoundException],
  ])('%o is refused with %o', async (input, exception) => {
    const { send, mailbox } = await startSes();
    await expect(send(input)).rejects.toBeInstanceOf(exception);
    expect(mailbox.list()).toEqual([]);
  });

  it('takes a subdomain of a verified domain', async () => {
    const { send, mailbox } = await startSes();
    await send(from('news@mail.distro-nation.com'));
    expect(mailbox.list()).toHaveLength(1);
  });

  it.each([
    ['throttle', 'ThrottlingException'],
    ['server_error', 'InternalFailure'],
    ['refuse', 'MessageRejected'],
    ['deny', 'AccessDeniedException'],
  ] as const)('under %s the caller sees %s and no mail arrives', async (kind, name) => {
    const faults = createFaults();
    const { send, mailbox } = await startSes({ faults });
    faults.add({ service: 'ses', kind, operation: 'SendEmail', times: 1 });
    await expect(send()).rejects.toMatchObject({ name });
    expect(mailbox.list()).toEqual([]);
  });

  it('under timeout_after_accept the caller hears nothing, and yet the mail arrives', async () => {
    const faults = createFaults();
    const caller = new AbortController();
    const hold = (clientGone: AbortSignal) => {
      caller.abort();
      return holdConnection()(clientGone);
    };
    const { send, mailbox } = await startSes({ faults, hold });
    faults.add({ service: 'ses', kind: 'timeout_after_accept', operation: 'SendEmail' });
    await expect(send({}, caller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(mailbox.list()).toHaveLength(1);
  });
});
