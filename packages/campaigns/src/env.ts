import { parseEnvironment, sharedEnvironment } from '@distronation/common/adapters';
import * as z from 'zod';

const schema = sharedEnvironment.safeExtend({
  MAIL_DATA_BUCKET: z.string().min(1),
  CAMPAIGN_QUEUE_URL: z.url(),
  PAYOUT_QUEUE_URL: z.url(),
});

const staff = z.object({
  /** Names the secret with the key file of a service account; revoked sign-ins are noticed by it. */
  FIREBASE_SERVICE_ACCOUNT_SECRET: z.string().optional(),
});

export const environment = () => parseEnvironment(schema, process.env);

/** Only the function that staff call has this. */
export const staffEnvironment = () => parseEnvironment(staff, process.env);
