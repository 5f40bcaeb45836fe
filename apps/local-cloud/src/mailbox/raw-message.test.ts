import { describe, expect, it } from 'vitest';
import type { Mail } from './mail.ts';
import { rawMessage } from './raw-message.ts';

const token = 'a'.repeat(300);
const mail: Mail = {
  id: '1',
  provider: 'mailgun',
  messageId: 'm-1@example.com',
  receivedAt: '2026-01-15T09:00:00.000Z',
  from: 'Ana <ana@example.com>',
  recipient: 'bo@example.com',
  subject: 'Grüße',
  html: '<p>Hi</p>',
  text: 'Hi',
  headers: [
    ['Message-Id', '<m-1@example.com>'],
    ['Date', 'Thu, 15 Jan 2026 09:00:00 +0000'],
    ['From', 'Ana <ana@example.com>'],
    ['To', 'bo@example.com'],
    ['Subject', 'Grüße'],
    ['List-Unsubscribe', `<https://example.com/u?data=${token}>, <mailto:u@example.com>`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
  ],
  metadata: { tags: [], variables: {} },
};

const unfold = (source: string) => source.replaceAll(/\r\n[ \t]+/g, ' ');
const fieldsNamed = (source: string, name: string) =>
  unfold(source.slice(0, source.indexOf('\r\n\r\n')))
    .split('\r\n')
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));

describe('rawMessage', () => {
  it.each(['Message-Id', 'Date', 'From', 'To', 'List-Unsubscribe', 'List-Unsubscribe-Post'])(
    'holds %s once, as delivered',
    async (name) => {
      const value = mail.headers.find(([key]) => key === name)?.[1];
      const fields = fieldsNamed(await rawMessage(mail), name);
      expect(fields.map((field) => field.slice(name.length + 2))).toEqual([value]);
    },
  );

  it('never folds inside a URI', async () => {
    expect(await rawMessage(mail)).toContain(`<https://example.com/u?data=${token}>`);
  });

  it('encodes a subject beyond ASCII', async () => {
    const [subject] = fieldsNamed(await rawMessage(mail), 'Subject');
    expect(subject).toBe('Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=');
  });

  it('holds both bodies as alternatives', async () => {
    const source = await rawMessage(mail);
    expect(source).toMatch(/Content-Type: multipart\/alternative/);
    expect(source).toMatch(/Content-Type: text\/plain[\s\S]+\r\n\r\nHi\r\n/);
    expect(source).toMatch(/Content-Type: text\/html[\s\S]+\r\n\r\n<p>Hi<\/p>\r\n/);
  });
});
