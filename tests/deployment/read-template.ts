import type { Endpoint } from '@distronation/contracts';
import * as z from 'zod';
import type { Resource } from './package-service.ts';

type Resources = Record<string, Resource>;

export const ofType = (resources: Resources, type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, { Type }]) => Type === type);

const methodSetting = z.object({
  ResourcePath: z.string(),
  HttpMethod: z.string(),
  ThrottlingRateLimit: z.number(),
  ThrottlingBurstLimit: z.number(),
});

/** `POST /outreach/send-email` to its throttle; `* /*` for all that have none of their own. */
export const throttlesOf = (
  resources: Resources,
): Record<string, { rate: number; burst: number }> =>
  Object.fromEntries(
    ofType(resources, 'AWS::ApiGateway::Stage').flatMap(([, { Properties }]) =>
      z
        .array(methodSetting)
        .parse(Properties['MethodSettings'])
        .map((each) => [
          `${each.HttpMethod} ${each.ResourcePath.replace(/^\/~1/, '/').replaceAll('~1', '/')}`,
          { rate: each.ThrottlingRateLimit, burst: each.ThrottlingBurstLimit },
        ]),
    ),
  );

/** What the reference's "Throttling Limits" and ruling 50 say of an endpoint; links to reports are opened
 *  by scanners as those for leaving are. */
export const throttleOf = ({ auth, method, path }: Endpoint) => {
  const isOpenedByScanners =
    path.endsWith('/unsubscribe') || path.startsWith('/financial/reports/');
  if (auth.kind === 'link' && isOpenedByScanners) return { rate: 1000, burst: 2000 };
  if (/\/send-[\w-]+$/.test(path)) return { rate: 25, burst: 50 };
  if (auth.kind === 'provider') return { rate: 100, burst: 200 };
  return auth.kind === 'staff' && method === 'GET' ? { rate: 50, burst: 100 } : undefined;
};

const preflight = z.object({
  HttpMethod: z.literal('OPTIONS'),
  Integration: z.object({
    IntegrationResponses: z.tuple([
      z.object({
        ResponseParameters: z.record(z.string(), z.string()),
        ResponseTemplates: z.object({ 'application/json': z.string() }),
      }),
    ]),
  }),
});

const unquote = (text: string) => text.replace(/^'(.*)'$/, '$1');

/** Each method OPTIONS: its fixed headers, and the origin that it answers a caller's with. */
export const preflightsOf = (resources: Resources) =>
  ofType(resources, 'AWS::ApiGateway::Method').flatMap(([name, { Properties }]) => {
    const parsed = preflight.safeParse(Properties);
    if (!parsed.success) return [];
    const [{ ResponseParameters, ResponseTemplates }] =
      parsed.data.Integration.IntegrationResponses;
    const headers = Object.fromEntries(
      Object.entries(ResponseParameters).map(([header, value]) => [
        header.replace('method.response.header.', ''),
        unquote(value),
      ]),
    );
    // Java's `matches` means the whole string.
    const known = [...ResponseTemplates['application/json'].matchAll(/\.matches\("(.*?)"\)/g)];
    const answerTo = (origin: string) =>
      known.some(([, pattern]) => new RegExp(`^(?:${pattern})$`).test(origin))
        ? origin
        : headers['Access-Control-Allow-Origin'];
    return [{ name, headers, answerTo }];
  });

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
});

const policies = z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) }));

/** Every statement of a role. */
export const statementsOf = ({ Properties }: Resource) =>
  policies
    .parse(Properties['Policies'])
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .map(({ Action, Resource }) => ({
      actions: [Action].flat(),
      resource: JSON.stringify(Resource),
    }));
