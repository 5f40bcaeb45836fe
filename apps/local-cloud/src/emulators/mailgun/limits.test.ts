import type { MailgunMessageData } from 'mailgun.js/definitions';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let running: RunningFake;
beforeEach(async () => void (running = await runningFake()));
afterEach(() => running.stop());

const recipients = (count: number) => Array.from({ length: count }, (_, i) => `r${i}@example.com`);
/** `v:x` and its value together hold this many bytes. */
const variableOf = (bytes: number) => ({ 'v:x': 'x'.repeat(bytes - 'v:x'.length) });
const without = (name: keyof typeof hello) =>
  Object.fromEntries(Object.entries(hello).filter(([key]) => key !== name));

const send = (data: object) => running.mailgun.messages.create(domain, data as MailgunMessageData);

describe('limits of a message', () => {
  it.each([
    ['1,000 recipients', { to: recipients(1_000), 'recipient-variables': '{}' }],
    ['16 KB of parameters', variableOf(16 * 1024)],
    ['10 tags', { 'o:tag': recipients(10) }],
    ['a tag of 128 characters', { 'o:tag': 't'.repeat(128) }],
    ['delivery in 3 days', { 'o:deliverytime': 'Sun, 18 Jan 2026 09:00:00 +0000' }],
    [
      'recipient variables beyond 16 KB',
      { 'recipient-variables': JSON.stringify({ 'bo@example.com': { x: 'x'.repeat(20_000) } }) },
    ],
  ])('accepts %s', async (_, data) => {
    await expect(send({ ...hello, ...data })).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    ['1,001 recipients', { to: recipients(1_001), 'recipient-variables': '{}' }, 'recipients'],
    ['a byte more than 16 KB', variableOf(16 * 1024 + 1), '16384'],
    ['11 tags', { 'o:tag': recipients(11) }, 'tags'],
    ['a tag of 129 characters', { 'o:tag': 't'.repeat(129) }, '128'],
    ['a tag beyond ASCII', { 'o:tag': 'Grüße' }, 'ASCII'],
    ['delivery after 3 days', { 'o:deliverytime': 'Sun, 18 Jan 2026 09:00:01 +0000' }, '3 days'],
    ['a delivery time that is none', { 'o:deliverytime': 'soon' }, 'valid date'],
    ['recipient variables that are no JSON', { 'recipient-variables': '{' }, 'recipient-variables'],
    ['a recipient without @', { to: 'bo' }, "'to' parameter is not a valid address"],
    ['a sender without @', { from: 'ana' }, "'from' parameter is not a valid address"],
    ['html beside a template', { html: 'x', template: 'welcome' }, 'Only one'],
    ['a template that does not exist', { template: 'welcome' }, 'not found'],
  ])('400 for %s', async (_, data, details) => {
    await expect(send({ ...hello, ...data })).rejects.toMatchObject({
      status: 400,
      details: expect.stringContaining(details),
    });
    expect(running.mailbox.list()).toEqual([]);
  });

  it.each(['from', 'to', 'subject', 'text'] as const)('400 without %s', async (name) => {
    await expect(send(without(name))).rejects.toMatchObject({ status: 400 });
  });

  it('413 for a message over 25 MB', async () => {
    const text = 'x'.repeat(25 * 1024 * 1024);
    await expect(send({ ...hello, text })).rejects.toMatchObject({ status: 413 });
  });

  it('501 for an attachment, which the fake would lose', async () => {
    const attachment = { data: Buffer.from('x'), filename: 'x.pdf' };
    await expect(send({ ...hello, attachment })).rejects.toMatchObject({ status: 501 });
  });
});
