import type { Endpoint, RequestOf } from '@distronation/contracts';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type * as z from 'zod';
import { InvalidRequest, type Problem } from '../errors.ts';
import { pathParameters } from './path-parameters.ts';
import { readBody } from './read-body.ts';

const lowerCaseKeys = (headers: APIGatewayProxyEvent['headers'] | null): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );

type Query = Pick<
  APIGatewayProxyEvent,
  'queryStringParameters' | 'multiValueQueryStringParameters'
>;

/** A parameter that is given several times is all its texts; one that is given once is its text. */
const queryOf = ({
  queryStringParameters: lastOfEach,
  multiValueQueryStringParameters: allOfEach,
}: Query): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(allOfEach ?? lastOfEach ?? {}).map(([name, given]) => [
      name,
      Array.isArray(given) && given.length === 1 ? given[0] : given,
    ]),
  );

/** The contract's schemas vouch for the type: each part was parsed by the schema it is typed by. */
const asRequestOf = <E extends Endpoint>(parts: Record<string, unknown>): RequestOf<E> =>
  parts as unknown as RequestOf<E>;

const asProblem = ({ path, message }: z.core.$ZodIssue): Problem => ({
  field: path.join('.'),
  message,
});

/** Parses path, query, headers and body by the contract. Rejects with an InvalidRequest that
 *  holds the problems of all four, or with a DomainError for a body that could not be read at all. */
export const parseRequest = async <E extends Endpoint>(
  contract: E,
  event: APIGatewayProxyEvent,
): Promise<RequestOf<E>> => {
  const given = {
    params: pathParameters(event),
    query: queryOf(event),
    headers: lowerCaseKeys(event.headers),
    body: contract.body ? await readBody(event, contract) : undefined,
  };
  const problems: Problem[] = [];
  const parts: Record<string, unknown> = {};
  for (const part of ['params', 'query', 'headers', 'body'] as const) {
    const parsed = contract[part]?.safeParse(given[part]);
    if (parsed?.success) parts[part] = parsed.data;
    else problems.push(...(parsed?.error.issues ?? []).map(asProblem));
  }
  if (problems.length > 0) throw new InvalidRequest(problems);
  return asRequestOf<E>(parts);
};
