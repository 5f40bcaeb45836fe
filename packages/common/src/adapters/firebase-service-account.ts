import { cert, type Credential } from 'firebase-admin/app';
import * as z from 'zod';
import { secretsManagerClient } from './aws-clients.ts';
import { secretValues } from './secrets.ts';

/** The key file of a service account, as Google hands it out. */
export const serviceAccount = z
  .object({
    project_id: z.string().min(1),
    client_email: z.string().min(1),
    private_key: z.string().min(1),
  })
  .transform(({ project_id: projectId, client_email: clientEmail, private_key: privateKey }) => ({
    projectId,
    clientEmail,
    privateKey,
  }));

export type ReadServiceAccount = () => Promise<z.output<typeof serviceAccount>>;

/** Reads the account only when the SDK asks for an access token, which it then keeps for an hour: a
 *  rotated key takes effect without a deployment. */
export const serviceAccountCredential = (read: ReadServiceAccount): Credential => ({
  getAccessToken: async () => cert(await read()).getAccessToken(),
});

/** The account from its secret; undefined where there is none, and then nobody is asked. */
export const serviceAccountFrom = (
  secretName: string | undefined,
): ReadServiceAccount | undefined =>
  secretName === undefined
    ? undefined
    : secretValues({
        client: secretsManagerClient(),
        secretName,
        schema: serviceAccount,
        environment: {},
      });
