import { z } from 'zod';
import { names } from '../src/names.ts';
import { staffPassword } from '../src/seed/staff.ts';

const answer = z.object({ idToken: z.string() });

/** Signs a seeded member of staff in; resolves with the claims of their ID token. */
export const signIn = async (authUrl: string, name: string): Promise<unknown> => {
  const method = 'identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=local';
  const response = await fetch(`${authUrl}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: `${name}@${names.staffDomain}`,
      password: staffPassword,
      returnSecureToken: true,
    }),
  });
  const { idToken } = answer.parse(await response.json());
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
};
