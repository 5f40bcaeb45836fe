import { endpoints, errorsOf, successStatus, type Endpoint } from '@distronation/contracts';
import { examples } from './examples.ts';
import { after, formBody, item, jsonBody, type Folder, type Item } from './item.ts';

interface Parts {
  query?: object;
  headers?: object;
  params?: object;
  body?: object;
}

const exampleOf = ({ id }: Endpoint): Parts =>
  Object.entries<Parts>(examples).find(([name]) => name === id)?.[1] ?? {};

// Braces stay readable: Postman fills variables in after it has read the address.
const queryOf = (query: object): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${String(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

const pathOf = (path: string, params: object): string =>
  Object.entries(params).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, String(value)),
    path,
  );

const statusesOf = (endpoint: Endpoint): number[] => [
  successStatus(endpoint),
  ...new Set(Object.values(errorsOf(endpoint)).map(({ status }) => status)),
];

/** What they change is whoever runs the collection, so it calls them without a token. */
const ofOneself = new Set(['changeOwnName', 'signOutEverywhere']);

const requestOf = (endpoint: Endpoint): Item => {
  const { id, summary, method, path, auth, needsApiKey, bodyFormats = ['json'] } = endpoint;
  const { query = {}, headers: given = {}, params = {}, body } = exampleOf(endpoint);
  const apiKey = needsApiKey ? { 'x-api-key': '{{API_KEY}}' } : {};
  const headers: Record<string, unknown> = { ...given, ...apiKey };
  const encode = bodyFormats[0] === 'form' ? formBody : jsonBody;
  return item(`${method} ${path}`, {
    method,
    url: `{{API_BASE_URL}}${pathOf(path, params)}${queryOf(query)}`,
    description: `${summary} (\`${id}\`)`,
    signedIn: auth.kind.startsWith('staff') && !ofOneself.has(id),
    headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, String(v)])),
    body: body && encode({ ...body }),
    event: [
      after(`
pm.test('the status is documented, and no fault of ours', () => {
  pm.expect(${JSON.stringify(statusesOf(endpoint))}).to.include(pm.response.code);
  pm.expect(pm.response.code).to.be.below(500);
});`),
    ],
  });
};

/** One request for each contract. */
export const endpointFolder = (): Folder => ({
  name: 'Endpoints',
  description: 'Every endpoint once, with an example that succeeds.',
  item: Object.values(endpoints).map(requestOf),
});
