import { parseEnvironment, sharedEnvironment } from '@distronation/common/adapters';
import { parseAddress } from '@distronation/contracts';
import * as z from 'zod';

const domains = z
  .string()
  .min(1)
  .transform((text) => text.split(',').map((domain) => domain.trim().toLowerCase()));

const mailbox = z.string().transform((text, context) => {
  const address = parseAddress(text);
  if (address) return address;
  context.addIssue({ code: 'custom', message: 'must be an address' });
  return z.NEVER;
});

const senders = z.object({ DEFAULT_FROM: mailbox, SENDING_DOMAINS: domains });

const schema = sharedEnvironment.safeExtend({
  EMAIL_PROVIDER: z.enum(['mailgun', 'ses']).default('mailgun'),
  MAILGUN_DOMAIN: z.string().min(1),
  /** `https://api.eu.mailgun.net` for domains in the EU. */
  MAILGUN_API_URL: z.url().default('https://api.mailgun.net'),
  MAILGUN_API_KEY: z.string().optional(),
  SES_CONFIGURATION_SET: z.string().min(1),
  /** Messages a second, assumed while SES does not tell the account's own rate. */
  SES_USUAL_SEND_RATE: z.coerce.number().positive().default(14),
  /** What one worker of campaigns may take of the account's send rate; two work at once, and single
   *  mails need some of it. */
  CAMPAIGN_SHARE_OF_SEND_RATE: z.coerce.number().positive().max(1).default(0.4),
  SES_CONTACT_LIST_NAME: z.string().min(1).optional(),
  SES_LIST_MANAGEMENT: z.enum(['on', 'off']).default('on'),
});

export const environment = () => parseEnvironment(schema, process.env);

/** Only the functions in which somebody orders mail have these. */
export const sendersEnvironment = () => parseEnvironment(senders, process.env);
