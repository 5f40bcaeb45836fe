import { parseEnvironment, sharedEnvironment } from '@distronation/common/adapters';
import * as z from 'zod';

const schema = sharedEnvironment.safeExtend({
  EMAIL_PROVIDER: z.enum(['mailgun', 'ses']).default('mailgun'),
  MAILGUN_DOMAIN: z.string().min(1),
  /** `https://api.eu.mailgun.net` for domains in the EU. */
  MAILGUN_API_URL: z.url().default('https://api.mailgun.net'),
  MAILGUN_API_KEY: z.string().optional(),
  SES_CONFIGURATION_SET: z.string().min(1),
  /** Messages a second, assumed while SES does not tell the account's own rate. */
  SES_USUAL_SEND_RATE: z.coerce.number().positive().default(14),
  SES_CONTACT_LIST_NAME: z.string().min(1).optional(),
  SES_LIST_MANAGEMENT: z.enum(['on', 'off']).default('on'),
});

export const environment = () => parseEnvironment(schema, process.env);
