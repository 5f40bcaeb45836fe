import { parseEnvironment, sharedEnvironment, webAddress } from '@distronation/common/adapters';
import * as z from 'zod';

const schema = sharedEnvironment.safeExtend({
  UNSUBSCRIBE_BASE_URL: webAddress,
  UNSUBSCRIBE_CONFIRMATION_URL: webAddress,
  UNSUBSCRIBE_KMS_KEY_ID: z.string().default('alias/dn-unsubscribe'),
  UNSUBSCRIBE_TOKEN_MAX_AGE_DAYS: z.coerce.number().int().min(1).default(30),
  UNSUBSCRIBE_MAILBOX: z.email(),
  ADDRESS_HASH_KEY: z.string().optional(),
  SES_CONTACT_LIST_NAME: z.string().min(1).optional(),
  CONTACT_SYNC_QUEUE_URL: z.url(),
  /** SES may hold contact-list calls to one a second, which two workers share. With nothing to spare they
   *  turn each other away. */
  CONTACT_SYNC_PER_SECOND: z.coerce.number().positive().default(0.45),
  /** For those who read the whole list. */
  CONTACT_LIST_PER_SECOND: z.coerce.number().positive().default(1),
});

const provider = z.object({
  EMAIL_PROVIDER: z.enum(['mailgun', 'ses']).default('mailgun'),
  MAILGUN_DOMAIN: z.string().min(1),
  MAILGUN_API_URL: z.url().default('https://api.mailgun.net'),
  MAILGUN_API_KEY: z.string().optional(),
});

/** Only the functions by which somebody comes back have these. */
export const providerEnvironment = () => parseEnvironment(provider, process.env);

export type UnsubscribeEnvironment = z.output<typeof schema>;

export const environment = (): UnsubscribeEnvironment => parseEnvironment(schema, process.env);
