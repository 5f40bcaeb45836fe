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
const colleagueClient = async ({ api, auth }: Urls, name: string): Promise<Client> => {
  const token = await tokenOf(auth, name);
  return createClient({ baseUrl: api, token: async () => token });
};

/** Those who work at the company. */
export const colleagueClients = async (urls: Urls) => {
  const [finance, approver, outreach] = await Promise.all([
    colleagueClient(urls, 'finance'),
    colleagueClient(urls, 'finance2'),
    colleagueClient(urls, 'outreach'),
  ]);
  return { finance, approver, outreach };
};

export type Colleagues = Awaited<ReturnType<typeof colleagueClients>>;

/** A look into each function that they work with: it is loaded on its first call. */
export const wakeFunctions = async ({ finance, outreach }: Colleagues): Promise<void> => {
  await Promise.all([
    outreach.listTemplates({ query: {} }),
    outreach.listSegments({}),
    outreach.listCampaigns({ query: {} }),
    outreach.listUndecidedMails({ query: {} }),
    finance.listPayoutRuns({ query: {} }),
  ]);
};
