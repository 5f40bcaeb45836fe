import { existsSync } from 'node:fs';
import { endpoints, type Endpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { compareRoutes } from './compare-routes.ts';
import { readFunctions, root, type LambdaFunction } from './read-service.ts';

const functions = readFunctions();
const contracts: Endpoint[] = Object.values(endpoints);

describe('contracts and functions.yml', () => {
  it('describe the same routes, served by the same functions', () => {
    expect(compareRoutes(contracts, functions)).toEqual([]);
  });

  it('ask for an API key on the same routes', () => {
    const asked = functions.flatMap(({ events }) =>
      events.flatMap(({ http }) => (http?.private ? [`/${http.path}`] : [])),
    );
    const wanted = contracts.filter(({ needsApiKey }) => needsApiKey).map(({ path }) => path);
    expect(asked.toSorted()).toEqual(wanted.toSorted());
  });

  it('name handlers that exist', () => {
    const missing = functions
      .map(({ name, handler }) => ({ name, file: handler.replace(/\.\w+$/, '.ts') }))
      .filter(({ file }) => !existsSync(new URL(file, root)));
    expect(missing).toEqual([]);
  });

  it('let a browser call what staff may call', () => {
    const withoutCors = contracts
      .filter(({ auth }) => auth.kind === 'staff' || auth.kind === 'staff-or-link')
      .filter(({ method, path }) =>
        functions
          .flatMap(({ events }) => events)
          .some(
            ({ http }) =>
              `/${http?.path}` === path && http?.method.toUpperCase() === method && !http.cors,
          ),
      );
    expect(withoutCors.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});

describe('a link of our mails', () => {
  it('answers HEAD too, which mail scanners ask first', () => {
    const links = contracts.filter(({ auth, method }) => auth.kind === 'link' && method === 'GET');
    const answered = functions.flatMap(({ name, events }) =>
      events.flatMap(({ http }) => (http?.method === 'head' ? [`${name} /${http.path}`] : [])),
    );
    expect(answered.toSorted()).toEqual(
      links.map((each) => `${each.function} ${each.path}`).toSorted(),
    );
  });
});

describe('the comparison', () => {
  const hello = { method: 'GET', path: '/hello', function: 'greet' } as const;
  const serving = (name: string, method: string, path: string): LambdaFunction => ({
    name,
    handler: 'x.handler',
    timeout: 10,
    events: [{ http: { method, path } }, { sqs: { arn: 'queue' } }],
    iamRoleStatements: [],
  });

  it('accepts two descriptions of one route', () => {
    expect(compareRoutes([hello], [serving('greet', 'get', 'hello')])).toEqual([]);
  });

  it.each([
    ['a contract without an event', [hello], [], 'GET /hello has a contract and no http event'],
    [
      'an event without a contract',
      [],
      [serving('greet', 'get', 'hello')],
      'GET /hello has an http event and no contract',
    ],
    [
      'another function',
      [hello],
      [serving('wave', 'get', 'hello')],
      'GET /hello belongs to greet and is served by wave',
    ],
    [
      'two contracts',
      [hello, hello],
      [serving('greet', 'get', 'hello')],
      'GET /hello has two contracts',
    ],
  ])('names the route of %s', (_what, promised, served, difference) => {
    expect(compareRoutes(promised, served)).toEqual([difference]);
  });

  it('names a route that two functions claim', () => {
    const served = [serving('greet', 'get', 'hello'), serving('wave', 'get', 'hello')];
    expect(compareRoutes([hello], served)).toContain('GET /hello has two http events');
  });
});
