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

/** How many work on campaigns at once, and how many on payouts; their functions.yml say the same. */
export const workersOfEach = 2;

const share = z.coerce.number().positive().max(1);

/** What one worker may take of the account's send rate, by what it works on. Both kinds may be at work at the
 *  same time, and single mails need some of it. */
export const sendRateShares = z
  .object({
    CAMPAIGN_SHARE_OF_SEND_RATE: share.default(0.3),
    PAYOUT_SHARE_OF_SEND_RATE: share.default(0.1),
  })
  .refine(
    ({ CAMPAIGN_SHARE_OF_SEND_RATE: campaign, PAYOUT_SHARE_OF_SEND_RATE: payout }) =>
      workersOfEach * (campaign + payout) <= 1,
    {
      message: 'with PAYOUT_SHARE_OF_SEND_RATE, twice, is more than there is',
      path: ['CAMPAIGN_SHARE_OF_SEND_RATE'],
    },
  );

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

/** Only those who work on large sends go by these. */
export const shareEnvironment = () => parseEnvironment(sendRateShares, process.env);

/** Only the functions in which somebody orders mail have these. */
export const sendersEnvironment = () => parseEnvironment(senders, process.env);
