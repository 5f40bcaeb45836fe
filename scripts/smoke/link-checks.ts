import type { Check } from './api-checks.ts';
import { differs, isRefusal, type Answer } from './ask.ts';

const forged = 'data=c21va2UtdGVzdA';
const paths = ['/outreach/unsubscribe', '/financial/unsubscribe'];
const oneClick = {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: 'List-Unsubscribe=One-Click',
};

const leadsTo = (address: string, { status, headers }: Answer): string[] => [
  ...differs('the status', status, 302),
  ...differs('the page', headers.get('location')?.split('?')[0], address),
  ...differs('the referrer policy', headers.get('referrer-policy'), 'no-referrer'),
  ...differs('the caching', headers.get('cache-control'), 'no-store'),
];

/** One of each, with the path that it is about. */
const forEach = async (ask: (path: string) => Promise<string[]>): Promise<string[]> => {
  const problems = await Promise.all(
    paths.map(async (path) => (await ask(path)).map((problem) => `${path}: ${problem}`)),
  );
  return problems.flat();
};

export const linkChecks: readonly Check[] = [
  ...['GET', 'HEAD'].map(
    (method) =>
      ({
        name: `${method} of an unsubscribe link leads to the CRM’s page`,
        run: ({ api, crm }, ask) =>
          forEach(async (path) =>
            leadsTo(`${crm}/unsubscribe`, await ask(`${api}${path}?${forged}`, { method })),
          ),
      }) satisfies Check,
  ),
  {
    name: 'one click with a forged token is refused, and not by a redirect',
    run: ({ api }, ask) =>
      forEach(async (path) =>
        isRefusal(await ask(`${api}${path}?${forged}`, oneClick), 400, 'invalid_link'),
      ),
  },
  {
    name: 'GET of a link to a report leads to the CRM’s page',
    run: async ({ api, crm }, ask) =>
      leadsTo(`${crm}/report`, await ask(`${api}/financial/reports/download?${forged}`)),
  },
  {
    name: 'CloudFront gives no report to whoever has no signature',
    run: async ({ reports }, ask) =>
      differs('the status', (await ask(`${reports}/Exports/2026/01/x/x.zip`)).status, 403),
  },
];
