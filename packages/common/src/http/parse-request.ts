import type { Endpoint, RequestOf } from '@distronation/contracts';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { readBody } from './read-body.ts';

const lowerCaseKeys = (headers: APIGatewayProxyEvent['headers'] | null): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );

/** The contract's schemas vouch for the type: each part was parsed by the schema it is typed by. */
const asRequestOf = <E extends Endpoint>(parts: Record<string, unknown>): RequestOf<E> =>
  parts as unknown as RequestOf<E>;

/** Parses path, query, headers and body by the contract. Rejects with a ZodError that holds the
 *  problems of all four, or with a DomainError for a body that could not be read at all. */
export const parseRequest = async <E extends Endpoint>(
  contract: E,
  event: APIGatewayProxyEvent,
): Promise<RequestOf<E>> => {
  const given = {
    params: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    headers: lowerCaseKeys(event.headers),
    body: contract.body ? await readBody(event, contract.bodyFormats ?? ['json']) : undefined,
  };
  const issues: z.core.$ZodIssue[] = [];
  const parts: Record<string, unknown> = {};
  for (const part of ['params', 'query', 'headers', 'body'] as const) {
    const parsed = contract[part]?.safeParse(given[part]);
    if (parsed?.success) parts[part] = parsed.data;
    else issues.push(...(parsed?.error.issues ?? []));
  }
  if (issues.length > 0) throw new z.ZodError(issues);
  return asRequestOf<E>(parts);
};
