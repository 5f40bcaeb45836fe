import { z } from 'zod';

/** Without a character set, SES takes a text for 7-bit ASCII: what is not ASCII is lost. */
const text = z
  .strictObject({
    Data: z.string(),
    Charset: z
      .string()
      .regex(/^utf-8$/i, 'only UTF-8 is emulated')
      .optional(),
  })
  .transform(({ Data, Charset }) => (Charset ? Data : Data.replaceAll(/[^\p{ASCII}]/gu, '?')));

const header = z
  .strictObject({
    Name: z
      .string()
      .max(126)
      .regex(/^[!-9;-~]+$/),
    Value: z
      .string()
      .max(995)
      .regex(/^[ -~]*$/),
  })
  .refine(
    ({ Name, Value }) => Name.length + Value.length <= 996,
    'name and value must have 996 characters or fewer together',
  );

const tagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, 'must be 1 to 256 of A-Z a-z 0-9 _ -');
const addresses = z.array(z.string().min(1)).default([]);
const recipientLimit = 50;
const megabytes40 = 40 * 1_024 * 1_024;
const base64Length = (part: string | undefined): number =>
  Math.ceil(Buffer.byteLength(part ?? '') / 3) * 4;

const body = z
  .strictObject({ Html: text.optional(), Text: text.optional() })
  .refine(({ Html, Text }) => Html !== undefined || Text !== undefined, 'Html or Text is needed')
  .refine(
    ({ Html, Text }) => base64Length(Html) + base64Length(Text) <= megabytes40,
    'Message length is more than 41943040 bytes long',
  );

export const sendEmailInput = z.strictObject({
  FromEmailAddress: z.string().min(1),
  Destination: z
    .strictObject({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses })
    .refine(({ ToAddresses, CcAddresses, BccAddresses }) => {
      const count = ToAddresses.length + CcAddresses.length + BccAddresses.length;
      return count >= 1 && count <= recipientLimit;
    }, `Recipient count must be between 1 and ${recipientLimit}.`),
  ReplyToAddresses: addresses,
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: text.refine((subject) => !/\p{Cc}/u.test(subject), 'control characters are illegal'),
      Body: body,
      Headers: z.array(header).max(15).default([]),
    }),
  }),
  EmailTags: z
    .array(z.strictObject({ Name: tagText, Value: tagText }))
    .max(50)
    .default([]),
  ConfigurationSetName: z.string().optional(),
  ListManagementOptions: z
    .strictObject({ ContactListName: z.string(), TopicName: z.string().optional() })
    .optional(),
});
export type SendEmailInput = z.output<typeof sendEmailInput>;
