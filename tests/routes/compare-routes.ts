import type { Endpoint } from '@distronation/contracts';
import type { LambdaFunction } from './read-service.ts';

type Route = Pick<Endpoint, 'method' | 'path' | 'function'>;

/** HEAD is a GET without a body, and has no contract of its own. */
const routesOf = (functions: readonly LambdaFunction[]) =>
  functions.flatMap(({ name, events }) =>
    events.flatMap(({ http }) =>
      http && http.method !== 'head'
        ? [{ route: `${http.method.toUpperCase()} /${http.path}`, servedBy: name }]
        : [],
    ),
  );

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** What the contracts promise and the gateway does not serve, and the other way round. */
export const compareRoutes = (
  contracts: readonly Route[],
  functions: readonly LambdaFunction[],
): string[] => {
  const served = routesOf(functions);
  const servedBy = new Map(served.map((each) => [each.route, each.servedBy]));
  const promised = contracts.map((each) => ({
    route: `${each.method} ${each.path}`,
    by: each.function,
  }));
  const routes = promised.map(({ route }) => route);
  return [
    ...repeated(served.map(({ route }) => route)).map((route) => `${route} has two http events`),
    ...repeated(routes).map((route) => `${route} has two contracts`),
    ...promised.flatMap(({ route, by }) => {
      const actual = servedBy.get(route);
      if (actual === undefined) return [`${route} has a contract and no http event`];
      return actual === by ? [] : [`${route} belongs to ${by} and is served by ${actual}`];
    }),
    ...served.flatMap(({ route }) =>
      routes.includes(route) ? [] : [`${route} has an http event and no contract`],
    ),
  ];
};
