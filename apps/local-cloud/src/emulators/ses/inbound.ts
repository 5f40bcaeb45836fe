import { randomUUID } from 'node:crypto';
import { arn } from '../aws-account.ts';

export type Verdict = 'PASS' | 'FAIL' | 'GRAY';

/** A mail on its way to a mailbox of ours. */
export interface IncomingMail {
  envelopeSender: string;
  recipient: string;
  subject: string;
  from: string;
  /** RFC 5322 */
  raw: Buffer;
  /** What SES finds out about the sender's claim to be the sender. */
  dmarc: Verdict;
}

/** Takes a mail in, resolving with the id that SES gives it. Rejects as an SMTP server refuses. */
export type ReceiveMail = (mail: IncomingMail) => Promise<string>;

interface Options {
  /** Of the receipt rule: mail to other addresses is refused. */
  mailbox: string;
  topic: string;
  publish: (topicArn: string, message: string) => Promise<void>;
  now?: () => number;
}

/** Of a mail that goes to SNS whole; SES bounces larger ones. */
const maxBytes = 150 * 1024;

const verdict = (status: Verdict = 'PASS') => ({ status });

/** SES as the mail server of our domain, with a receipt rule that publishes each mail to a topic. */
export const sesInbound =
  ({ mailbox, topic, publish, now = Date.now }: Options): ReceiveMail =>
  async ({ envelopeSender, recipient, subject, from, raw, dmarc }) => {
    if (recipient.toLowerCase() !== mailbox) throw new Error(`Nobody reads mail to ${recipient}.`);
    if (raw.length > maxBytes) throw new Error('552 The mail is larger than SES hands over.');
    const messageId = randomUUID().replaceAll('-', '').padEnd(40, '0');
    const [topicArn, timestamp] = [arn('sns', topic), new Date(now()).toISOString()];
    const receipt = {
      timestamp,
      processingTimeMillis: 250,
      recipients: [recipient],
      spamVerdict: verdict(),
      virusVerdict: verdict(),
      spfVerdict: verdict(dmarc),
      dkimVerdict: verdict(dmarc),
      dmarcVerdict: verdict(dmarc),
      action: { type: 'SNS', topicArn, encoding: 'BASE64' },
    };
    const mail = {
      timestamp,
      source: envelopeSender,
      messageId,
      destination: [recipient],
      headersTruncated: false,
      headers: [],
      commonHeaders: { returnPath: envelopeSender, from: [from], to: [recipient], subject },
    };
    const content = raw.toString('base64');
    const notification = { notificationType: 'Received', receipt, mail, content };
    await publish(topicArn, JSON.stringify(notification));
    return messageId;
  };
