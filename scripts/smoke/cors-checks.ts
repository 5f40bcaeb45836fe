import type { Check } from './api-checks.ts';
import { differs, type Ask } from './ask.ts';

const allowed = 'access-control-allow-origin';

const preflight = (ask: Ask, api: string, origin: string) =>
  ask(`${api}/outreach/send-email`, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  });

export const corsChecks: readonly Check[] = [
  {
    name: 'the CRM may call the API',
    run: async ({ api, crm }, ask) => {
      const { status, headers } = await preflight(ask, api, crm);
      return [
        ...([200, 204].includes(status) ? [] : [`the status is ${status}`]),
        ...differs('the allowed origin', headers.get(allowed), crm),
        ...differs('credentials', headers.get('access-control-allow-credentials'), 'true'),
      ];
    },
  },
  {
    name: 'the CRM may read why it was refused',
    run: async ({ api, crm }, ask) => {
      const { headers } = await ask(`${api}/outreach/campaign-stats`, { headers: { Origin: crm } });
      return differs('the allowed origin', headers.get(allowed), crm);
    },
  },
  {
    name: 'a page of strangers may neither ask nor read',
    isForDeployed: true,
    run: async ({ api }, ask) => {
      const origin = 'https://crm.distro-nation.com.example.net';
      const answers = [
        await preflight(ask, api, origin),
        await ask(`${api}/outreach/campaign-stats`, { headers: { Origin: origin } }),
      ];
      const found = answers.map(({ headers }) => headers.get(allowed));
      return found.some((each) => each === origin || each === '*') ? ['its origin is allowed'] : [];
    },
  },
];
