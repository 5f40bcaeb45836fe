import { endpoints, type Endpoint } from '@distronation/contracts';
import pMap from 'p-map';
import { differs, isRefusal, type Ask } from './ask.ts';
import type { Stage } from './stage.ts';

/** Something that must hold, by a request that sends no mail and changes nothing. Resolves to what is wrong. */
export interface Check {
  name: string;
  /** What the gateway or CloudFront does, which the local cloud has not. */
  isForDeployed?: true;
  run: (stage: Stage, ask: Ask) => Promise<string[]>;
}

const contracts: readonly Endpoint[] = Object.values(endpoints);
const json = { 'Content-Type': 'application/json' };

const filled = (path: string): string => path.replaceAll(/\{\w+\}/g, 'smoke-test');

/** Without a token nobody gets as far as the body, so that an empty one will do. */
const withoutToken: Check = {
  name: 'every endpoint of the staff answers 401 without a token',
  run: async ({ api }, ask) => {
    const forStaff = contracts.filter(
      ({ auth, needsApiKey }) => auth.kind === 'staff' && !needsApiKey,
    );
    const problems = await pMap(
      forStaff,
      async ({ method, path }) => {
        const body = method === 'GET' ? undefined : '{}';
        const answer = await ask(`${api}${filled(path)}`, {
          method,
          headers: json,
          ...(body && { body }),
        });
        return isRefusal(answer, 401, 'missing_token').map((each) => `${method} ${path}: ${each}`);
      },
      // Fewer than the stage's throttles let through, and than wake the local cloud all at once.
      { concurrency: 4 },
    );
    return problems.flat();
  },
};

const refusedToken = (name: string, authorization: string, code: string): Check => ({
  name,
  run: async ({ api }, ask) =>
    isRefusal(
      await ask(`${api}/outreach/campaign-stats`, { headers: { Authorization: authorization } }),
      401,
      code,
    ),
});

const apiKey: Check = {
  name: 'POST /send-mail answers 403 without the key of the usage plan',
  run: async ({ api }, ask) => {
    const answer = await ask(`${api}/send-mail`, { method: 'POST', headers: json, body: '{}' });
    return differs('the status', answer.status, 403);
  },
};

const webhook: Check = {
  name: 'POST /outreach/webhook answers 401 to a signature that is not Mailgun’s',
  run: async ({ api }, ask) => {
    const signature = { timestamp: '1', token: 'smoke-test', signature: '0'.repeat(64) };
    const event = {
      event: 'opened',
      id: 'smoke-test',
      timestamp: 1,
      recipient: 'nobody@example.com',
    };
    const body = JSON.stringify({ signature, 'event-data': event });
    const answer = await ask(`${api}/outreach/webhook`, { method: 'POST', headers: json, body });
    return isRefusal(answer, 401, 'invalid_signature');
  },
};

const health: Check = {
  name: 'GET /health says that mail can be sent',
  run: async ({ api }, ask) => differs('the status', (await ask(`${api}/health`)).status, 200),
};

const unknownPath: Check = {
  name: 'an unknown path answers 404 in the shape of our errors',
  isForDeployed: true,
  run: async ({ api }, ask) => {
    const { status, text } = await ask(`${api}/smoke-test`);
    return [
      ...differs('the status', status, 404),
      ...differs('the code', /"code":"(\w+)"/.exec(text)?.[1], 'not_found'),
    ];
  },
};

export const apiChecks: readonly Check[] = [
  health,
  withoutToken,
  refusedToken(
    'an Authorization that is not Bearer answers 401',
    'Basic c21va2U=',
    'malformed_authorization',
  ),
  refusedToken('a token that is none answers 401', 'Bearer smoke.test.token', 'invalid_token'),
  apiKey,
  webhook,
  unknownPath,
];
