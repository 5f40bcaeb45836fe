import * as z from 'zod';
import { beside, maxMessageId, said, tagList } from './said.ts';

const smtpCode = z.union([
  z.int().min(100).max(999),
  z
    .string()
    .regex(/^\d{3}$/)
    .transform(Number),
]);

const variable = (maxLength: number) =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), said(maxLength));

/** What an event of Mailgun tells beside its kind, time and id. Nothing is asked for: whatever
 *  cannot be read is as good as not said. */
export const mailgunDetails = z.object({
  severity: said(20),
  reason: said(100),
  message: beside(
    z.object({ headers: beside(z.object({ 'message-id': said(maxMessageId), to: said(998) })) }),
  ),
  tags: beside(z.array(z.unknown()).transform(tagList)),
  'user-variables': beside(z.object({ send_id: variable(128), campaignId: variable(256) })),
  'delivery-status': beside(
    z.object({ code: beside(smtpCode), message: said(300), description: said(300) }),
  ),
  /** Of mail that Mailgun would not take. */
  reject: beside(z.object({ reason: said(300), description: said(300) })),
  'client-info': beside(
    z.object({
      'client-name': said(100),
      'client-os': said(100),
      'device-type': said(100),
      'user-agent': said(300),
      bot: said(30),
    }),
  ),
  ip: said(45),
  geolocation: beside(z.object({ country: said(100), region: said(100), city: said(100) })),
  url: said(500),
});

export type MailgunDetails = z.infer<typeof mailgunDetails>;
