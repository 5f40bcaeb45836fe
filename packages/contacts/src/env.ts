import { parseEnvironment, sharedEnvironment } from '@distronation/common/adapters';
import * as z from 'zod';

const schema = sharedEnvironment.safeExtend({
  /** Names the secret with the key file of a service account; revoked sign-ins are noticed by it. Only the
   *  function that erases people has it. */
  FIREBASE_SERVICE_ACCOUNT_SECRET: z.string().optional(),
});

export const environment = () => parseEnvironment(schema, process.env);
