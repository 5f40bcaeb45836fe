import { parseEnvironment, sharedEnvironment } from '@distronation/common/adapters';
import * as z from 'zod';

const schema = sharedEnvironment
  .safeExtend({
    /** Whose addresses may be invited. */
    STAFF_EMAIL_DOMAIN: z.string().toLowerCase().min(1),
    /** Names the secret with the key file of the service account that administers the accounts. */
    FIREBASE_SERVICE_ACCOUNT_SECRET: z.string().optional(),
    ADDRESS_HASH_KEY: z.string().optional(),
  })
  .refine((env) => env.FIREBASE_SERVICE_ACCOUNT_SECRET || env.FIREBASE_AUTH_EMULATOR_HOST, {
    message: 'is needed to administer accounts',
    path: ['FIREBASE_SERVICE_ACCOUNT_SECRET'],
  });

export const environment = () => parseEnvironment(schema, process.env);
