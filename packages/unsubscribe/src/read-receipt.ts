import * as z from 'zod';
import type { Verdicts } from './inbound-mail.ts';

const verdict = z
  .object({ status: z.string().max(30) })
  .transform(({ status }) => status)
  .optional()
  .catch(undefined);

const received = z.object({
  receipt: z.object({
    timestamp: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: verdict,
    spamVerdict: verdict,
    virusVerdict: verdict,
    action: z.object({ encoding: z.string().optional() }).optional(),
  }),
  mail: z.object({
    messageId: z.string().regex(/^[\w-]{1,200}$/),
    source: z.string().default(''),
    commonHeaders: z
      .object({
        from: z.array(z.string()).default([]),
        subject: z.string().default(''),
      })
      .default({ from: [], subject: '' }),
  }),
  content: z.string().optional(),
});

/** SES also tells that it could subscribe to the topic, and the like. */
const notification = z.object({ notificationType: z.string() });

/** A mail as SES announces it, not yet opened. */
export interface Receipt {
  id: string;
  receivedAt: Date;
  envelopeSender: string;
  verdicts: Verdicts;
  /** As SES read them. */
  from: readonly string[];
  subject: string;
  /** RFC 5322; absent where the receipt rule does not hand it over. */
  content?: Buffer;
}

/** Reads what SES's receipt rule published. Undefined for a notification that is about no mail;
 *  rejects everything that is no notification. */
export const readReceipt = (message: string): Receipt | undefined => {
  const told: unknown = JSON.parse(message);
  if (notification.parse(told).notificationType !== 'Received') return undefined;
  const { receipt, mail, content } = received.parse(told);
  const encoding = receipt.action?.encoding?.toUpperCase() === 'BASE64' ? 'base64' : 'utf8';
  return {
    id: mail.messageId,
    receivedAt: receipt.timestamp,
    envelopeSender: mail.source.replaceAll(/[<>\s]/g, ''),
    verdicts: {
      spf: receipt.spfVerdict,
      dkim: receipt.dkimVerdict,
      dmarc: receipt.dmarcVerdict,
      spam: receipt.spamVerdict,
      virus: receipt.virusVerdict,
    },
    ...mail.commonHeaders,
    ...(content === undefined ? {} : { content: Buffer.from(content, encoding) }),
  };
};
