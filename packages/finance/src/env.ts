import { parseEnvironment, sharedEnvironment, webAddress } from '@distronation/common/adapters';
import { reportKind } from '@distronation/contracts';
import * as z from 'zod';

const asJson = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

const schema = sharedEnvironment.safeExtend({
  ADDRESS_HASH_KEY: z.string().optional(),
  /** `landing`: mails hold our links; `direct`: CloudFront's own. */
  REPORT_LINKS: z.enum(['landing', 'direct']).default('landing'),
  /** Where our links lead: the API, which sends on to the page. */
  REPORT_LINK_BASE_URL: webAddress,
  REPORT_PAGE_URL: webAddress,
  /** Where CloudFront serves the bucket. */
  REPORTS_BASE_URL: webAddress,
  REPORTS_BUCKET: z.string().min(1),
  /** The kinds of reports as JSON, `[{ "label": ..., "pattern": ... }]`; those of the reference when absent. */
  REPORT_PATTERNS: asJson.pipe(z.array(reportKind).min(1)).optional(),
  CLOUDFRONT_PRIVATE_KEY_SECRET: z.string().min(1),
  CLOUDFRONT_HASH_ALGORITHM: z.enum(['SHA1', 'SHA256']).default('SHA256'),
  SUPPORT_MAILBOX: z.email(),
});

export type FinanceEnvironment = z.output<typeof schema>;

export const environment = (): FinanceEnvironment => parseEnvironment(schema, process.env);

const sendMail = z.object({
  /** Names the secret with the key file of a service account; revoked sign-ins are noticed by it. */
  FIREBASE_SERVICE_ACCOUNT_SECRET: z.string().optional(),
  /** `off` where only servers call: the API key is then all that is asked for. */
  SEND_MAIL_STAFF_TOKEN: z.enum(['required', 'off']).default('required'),
});

/** Only the function behind `/send-mail` has these. */
export const sendMailEnvironment = () => parseEnvironment(sendMail, process.env);

const payoutRuns = z.object({
  /** Where the rows of runs lie, beside the audiences of campaigns. */
  MAIL_DATA_BUCKET: z.string().min(1),
  PAYOUT_QUEUE_URL: webAddress,
});

/** Only the functions that handle payout runs have these. */
export const payoutRunsEnvironment = () => parseEnvironment(payoutRuns, process.env);
