import { parseEnvironment, sharedEnvironment, webAddress } from '@distronation/common/adapters';
import * as z from 'zod';

const intake = sharedEnvironment.safeExtend({
  MAILGUN_WEBHOOK_SIGNING_KEY: z.string().optional(),
  /** Mailgun repeats a webhook over eight hours; clocks and queues get four more. A token is kept for
   *  three days, so that a webhook from a clock that is ahead must be too old by then. */
  MAILGUN_WEBHOOK_MAX_AGE_HOURS: z.coerce.number().positive().max(36).default(12),
});

const mailgun = z.object({
  MAILGUN_DOMAIN: z.string().min(1),
  MAILGUN_API_URL: z.url().default('https://api.mailgun.net'),
  MAILGUN_API_KEY: z.string().optional(),
});

const writing = z.object({
  /** What `/chat/completions` follows at the model's host; empty where there is no help with writing. */
  WRITING_HELP_URL: z.union([z.url(), z.literal('')]).default(''),
  WRITING_HELP_MODEL: z.string().default(''),
  WRITING_HELP_API_KEY: z.string().optional(),
});

const youTube = z.object({
  /** Where Google changes a refresh token for an access token. */
  GOOGLE_OAUTH_URL: webAddress.default('https://oauth2.googleapis.com/token'),
  /** What Google lets our project spend in a day. */
  YOUTUBE_DAILY_UNITS: z.coerce.number().int().positive().default(10_000),
  YOUTUBE_CLIENT_ID: z.string().optional(),
  YOUTUBE_CLIENT_SECRET: z.string().optional(),
  YOUTUBE_REFRESH_TOKEN: z.string().optional(),
});

const staff = z.object({
  /** Names the secret with the key file of a service account; revoked sign-ins are noticed by it. */
  FIREBASE_SERVICE_ACCOUNT_SECRET: z.string().optional(),
});

export const environment = () => parseEnvironment(intake, process.env);

/** Only the functions that send mail or change templates have these. */
export const staffEnvironment = () => parseEnvironment(staff, process.env);

/** Only what asks Mailgun for templates or events has these, also where SES sends. */
export const mailgunEnvironment = () => parseEnvironment(mailgun, process.env);

export const writingEnvironment = () => parseEnvironment(writing, process.env);

export const youTubeEnvironment = () => parseEnvironment(youTube, process.env);
