import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ListUndecidedMailsResponse, ReadAuditResponse } from '@distronation/contracts';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { headerOf, mailsTo, sendEmail, tokenOf } from './clients.ts';

const urls = inject('urls');
const mode = inject('mode');
const account = '000000000000';
const mailbox = 'unsubscribe@distro-nation.com';
// With list management the header names an address of SES's own; people may write to ours all the same.
const isOurHeader = mode !== 'ses-list-management';
const soon = { timeout: 20_000, interval: 500 };

let [outreach, admin] = ['', ''];
beforeAll(async () => {
  [outreach, admin] = await Promise.all([tokenOf('outreach'), tokenOf('admin')]);
});

const somebody = (name: string) => `${name}-${crypto.randomUUID()}@example.com`;

/** Has the recipient of a mail of ours write to the address that it names. */
const write = async (recipient: string, input: Record<string, string> = {}) => {
  await sendEmail({ to: recipient });
  const [mail] = await mailsTo(recipient);
  if (!mail) throw new Error('No mail came');
  const body = new URLSearchParams({ ...(isOurHeader ? {} : { to: mailbox }), ...input });
  const path = `/mailbox/mails/${mail.id}/mailto`;
  const response = await fetch(`${urls.mailbox}${path}`, { method: 'POST', body });
  expect(response.status).toBe(200);
  return mail;
};

const ask = async (token: string, path: string, init: RequestInit = {}): Promise<unknown> => {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return (await fetch(`${urls.api}${path}`, { ...init, headers })).json();
};

const entriesOf = async (subject: string) => {
  const query = new URLSearchParams({ subject, verify: 'true' }).toString();
  const record = await ask(admin, `/audit?${query}`);
  return (record as ReadAuditResponse).data;
};

const undecidedOf = async (address: string) => {
  const list = await ask(outreach, '/consent/undecided?limit=100');
  return (list as ListUndecidedMailsResponse).data.mails.find((mail) => mail.address === address);
};

const isGated = async (to: string) => (await sendEmail({ to })).code;

describe('a mail to unsubscribe', () => {
  it('closes the gate, and is recorded with what led to it', async () => {
    const ana = somebody('ana');
    const mail = await write(ana);
    const named = isOurHeader ? mailbox : 'unsubscribe@email.amazonses.com';
    expect(headerOf(mail, 'List-Unsubscribe')[0]).toContain(`<mailto:${named}?subject=unsubscribe`);
    await expect.poll(() => isGated(ana), soon).toBe('all_recipients_suppressed');
    const { entries, chain } = await entriesOf(ana);
    expect(chain?.verified).toBe(true);
    expect(entries.find(({ method }) => method === 'mailto')).toMatchObject({
      action: 'consent.unsubscribe',
      actor: 'recipient',
      reason: isOurHeader ? 'token' : 'proven_sender',
      detail: { verdicts: { dmarc: 'PASS' } },
      words: expect.stringMatching(/^unsubscribe/),
    });
  });

  it('with a forged sender changes nothing until a colleague decides', async () => {
    const [eve, ana] = [somebody('eve'), somebody('ana')];
    await write(eve, { from: ana, subject: 'unsubscribe', dmarc: 'FAIL' });
    await expect.poll(() => undecidedOf(ana), soon).toMatchObject({ reason: 'unproven_sender' });
    expect((await entriesOf(ana)).entries).toEqual([]);
    expect(await sendEmail({ to: [ana, eve] })).toMatchObject({ status: 200 });

    const { id } = (await undecidedOf(ana)) ?? {};
    const body = JSON.stringify({ decision: 'unsubscribe', topics: 'all' });
    const decided = await ask(outreach, `/consent/undecided/${id}`, { method: 'POST', body });
    expect(decided).toMatchObject({ success: true });
    expect(await isGated(ana)).toBe('all_recipients_suppressed');
    await expect.poll(() => undecidedOf(ana), soon).toBeUndefined();
  });
});

describe('what the function cannot handle', () => {
  it('ends among the dead letters, with all that it was told', async () => {
    const Message = `no receipt ${crypto.randomUUID()}`;
    const TopicArn = `arn:aws:sns:us-east-1:${account}:dn-local-inbound-mail`;
    const body = new URLSearchParams({
      Action: 'Publish',
      TopicArn,
      Message,
      Version: '2010-03-31',
    });
    expect((await fetch(urls.queues, { method: 'POST', body })).status).toBe(200);

    const sqs = new SQSClient({
      endpoint: urls.queues,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const QueueUrl = `${urls.queues}/${account}/dn-local-inbound-mail-to-mailtoUnsubscribe-dlq`;
    const deadLetters = async () => {
      const question = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(question));
      return Messages.map((each) => each.Body).join('\n');
    };
    await expect.poll(deadLetters, soon).toContain(Message);
  });
});
