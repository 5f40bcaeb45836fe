import type { Verdicts } from '../inbound-mail.ts';

export interface ReceiptDetails {
  id?: string;
  at?: Date;
  envelopeSender?: string;
  verdicts?: Verdicts;
  encoding?: 'BASE64' | 'UTF8';
}

const verdict = (status = 'PASS') => ({ status });

const fieldOf = (name: string, raw: string): string =>
  new RegExp(`^${name}: *(.*)$`, 'im').exec(raw)?.[1]?.trim() ?? '';

/** What SES publishes about a mail that it took in. */
export const receiptOf = (raw: string, details: ReceiptDetails = {}): string => {
  const { id = 'mail-1', at = new Date('2026-11-01T09:00:00.000Z'), verdicts = {} } = details;
  const { envelopeSender = 'ana@example.com', encoding = 'BASE64' } = details;
  const timestamp = at.toISOString();
  return JSON.stringify({
    notificationType: 'Received',
    receipt: {
      timestamp,
      processingTimeMillis: 320,
      recipients: ['unsubscribe@distro-nation.com'],
      spamVerdict: verdict(verdicts.spam),
      virusVerdict: verdict(verdicts.virus),
      spfVerdict: verdict(verdicts.spf),
      dkimVerdict: verdict(verdicts.dkim),
      dmarcVerdict: verdict(verdicts.dmarc),
      action: { type: 'SNS', topicArn: 'arn:aws:sns:us-east-1:123456789012:inbound', encoding },
    },
    mail: {
      timestamp,
      source: envelopeSender,
      messageId: id,
      destination: ['unsubscribe@distro-nation.com'],
      headersTruncated: false,
      headers: [],
      commonHeaders: { from: [fieldOf('From', raw)], subject: fieldOf('Subject', raw) },
    },
    content: Buffer.from(raw).toString(encoding === 'BASE64' ? 'base64' : 'utf8'),
  });
};
