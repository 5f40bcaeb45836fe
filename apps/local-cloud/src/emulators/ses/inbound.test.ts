import { describe, expect, it } from 'vitest';
import { sesInbound, type IncomingMail } from './inbound.ts';

const mail: IncomingMail = {
  envelopeSender: 'bo@example.com',
  recipient: 'Out@example.com',
  from: 'Bo <bo@example.com>',
  subject: 'unsubscribe',
  raw: Buffer.from('Subject: unsubscribe\r\n\r\nAdiós'),
  dmarc: 'FAIL',
};

const setup = () => {
  const published: [topicArn: string, message: string][] = [];
  const receive = sesInbound({
    mailbox: 'out@example.com',
    topic: 'inbound',
    publish: async (...args) => void published.push(args),
    now: () => Date.UTC(2026, 0, 15, 9),
  });
  return { published, receive };
};

describe('mail to a mailbox of ours', () => {
  it('is announced whole, with what SES found out about its sender', async () => {
    const { published, receive } = setup();
    const id = await receive(mail);
    const [[topicArn, message] = ['', '']] = published;
    expect(topicArn).toBe('arn:aws:sns:us-east-1:000000000000:inbound');
    const notification = JSON.parse(message);
    expect(notification).toMatchObject({
      notificationType: 'Received',
      receipt: { timestamp: '2026-01-15T09:00:00.000Z', dmarcVerdict: { status: 'FAIL' } },
      mail: { messageId: id, source: 'bo@example.com', commonHeaders: { subject: 'unsubscribe' } },
    });
    expect(Buffer.from(notification.content, 'base64')).toEqual(mail.raw);
  });

  it('is refused for another address, or if it is too large', async () => {
    const { published, receive } = setup();
    await expect(receive({ ...mail, recipient: 'a@example.com' })).rejects.toThrow('Nobody reads');
    await expect(receive({ ...mail, raw: Buffer.alloc(153_601) })).rejects.toThrow('552');
    expect(published).toEqual([]);
  });
});
