import { cert, type Credential } from 'firebase-admin/app';
import * as z from 'zod';

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
