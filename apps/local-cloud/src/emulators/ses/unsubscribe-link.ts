import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Header } from './message-headers.ts';

const placeholder = '{{amazonSESUnsubscribeUrl}}';
/** SES fills in the first two and leaves the rest as they are. */
const placeholderLimit = 2;

/** All that the later event says of the mail, so that a link outlives the mailbox; kept short. */
const linkSchema = z.strictObject({
  contactList: z.string(),
  topic: z.string().optional(),
  email: z.string(),
  messageId: z.string(),
  /** Epoch milliseconds. */
  sentAt: z.number(),
  from: z.string(),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().optional(),
});
export type UnsubscribeLink = z.output<typeof linkSchema>;

const signatureOf = (payload: string, secret: string): string =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(payload).digest('base64url');

export const sealLink = (link: UnsubscribeLink, secret: string): string => {
  const payload = Buffer.from(JSON.stringify(link)).toString('base64url');
  return `${payload}.${signatureOf(payload, secret)}`;
};

/** Absent unless the token is one of ours, unchanged. */
export const openLink = (token: string, secret: string): UnsubscribeLink | undefined => {
  const [payload = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(payload, secret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return linkSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
};

export const unsubscribeHeaders = (url: string): Header[] => [
  ['List-Unsubscribe', `<${url}>, <mailto:unsubscribe@email.amazonses.com?subject=unsubscribe>`],
  ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
];

export const fillPlaceholders = (body: string, url: string): string => {
  let filled = body;
  for (let i = 0; i < placeholderLimit; i++) filled = filled.replace(placeholder, () => url);
  return filled;
};
