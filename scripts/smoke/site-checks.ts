import type { Check } from './api-checks.ts';
import { differs } from './ask.ts';

const pages = ['/', '/unsubscribe', '/preferences', '/report', '/campaigns'];

const page = (path: string): Check => ({
  name: `the site serves ${path}`,
  run: async ({ crm }, ask) => {
    const { status, headers } = await ask(`${crm}${path}`, { headers: { Accept: 'text/html' } });
    const isHtml = headers.get('content-type')?.startsWith('text/html');
    return [...differs('the status', status, 200), ...differs('HTML', isHtml, true)];
  },
});

const headersOfPages: Check = {
  name: 'pages cannot be framed, sniffed, or asked for without HTTPS, and tell nobody their address',
  isForDeployed: true,
  run: async ({ crm }, ask) => {
    const { headers } = await ask(`${crm}/unsubscribe`);
    return [
      ...differs('framing', headers.get('content-security-policy'), "frame-ancestors 'none'"),
      ...differs('sniffing', headers.get('x-content-type-options'), 'nosniff'),
      ...differs('the referrer policy', headers.get('referrer-policy'), 'no-referrer'),
      ...differs('HSTS', headers.has('strict-transport-security'), true),
    ];
  },
};

const forms = [
  ['/unsubscribe', '/outreach/unsubscribe'],
  ['/report', '/financial/reports/download'],
] as const;

const form = ([path, target]: (typeof forms)[number]): Check => ({
  name: `a form of ${path} without scripts is handed on to the API`,
  run: async ({ api, crm }, ask) => {
    const { status, headers } = await ask(`${crm}${path}?data=c21va2U`, { method: 'POST' });
    return [
      ...differs('the status', status, 307),
      ...differs('the address', headers.get('location'), `${api}${target}?data=c21va2U`),
    ];
  },
});

export const siteChecks: readonly Check[] = [
  ...pages.map(page),
  headersOfPages,
  ...forms.map(form),
];
