import { createClient, type Client } from '@distronation/api-client';
import { staffPassword, type Urls } from '@distronation/local-cloud';
import * as z from 'zod';

const answer = z.object({ idToken: z.string() });

const tokenOf = async (authUrl: string, name: string): Promise<string> => {
  const method = 'identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=local';
  const response = await fetch(`${authUrl}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: `${name}@distro-nation.com`,
      password: staffPassword,
      returnSecureToken: true,
    }),
  });
  return answer.parse(await response.json()).idToken;
};

/** The API as a colleague calls it. */
export const colleagueClient = async ({ api, auth }: Urls, name: string): Promise<Client> => {
  const token = await tokenOf(auth, name);
  return createClient({ baseUrl: api, token: async () => token });
};
