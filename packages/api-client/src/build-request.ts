import type { Endpoint } from '@distronation/contracts';

/** The parts of a call, as the contract's input gives them. */
export interface CallParts {
  params?: Readonly<Record<string, unknown>> | undefined;
  query?: Readonly<Record<string, unknown>> | undefined;
  headers?: Readonly<Record<string, unknown>> | undefined;
  body?: unknown;
}

const textOf = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** A list is its name again and again, as forms and queries have it. */
const present = (values: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(values).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined && one !== null)
      .map((one): [string, string] => [name, textOf(one)]),
  );

const pathOf = (path: string, params: CallParts['params']): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(textOf(params?.[name])));

const urlOf = (baseUrl: string, path: string, query: CallParts['query']): string => {
  const search = new URLSearchParams(present(query ?? {})).toString();
  return `${baseUrl.replace(/\/+$/, '')}${path}${search && `?${search}`}`;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything of the request but its token and signal. */
export const buildRequest = (
  baseUrl: string,
  { method, path, bodyFormats = ['json'] }: Endpoint,
  { params, query, headers, body }: CallParts,
): { url: string; init: { method: string; headers: Headers; body?: string } } => {
  const sent = new Headers(present(headers ?? {}));
  sent.set('accept', 'application/json');
  const url = urlOf(baseUrl, pathOf(path, params), query);
  if (body === undefined) return { url, init: { method, headers: sent } };

  const asForm = bodyFormats[0] === 'form' && isRecord(body);
  sent.set('content-type', asForm ? 'application/x-www-form-urlencoded' : 'application/json');
  const content = asForm ? new URLSearchParams(present(body)).toString() : JSON.stringify(body);
  return { url, init: { method, headers: sent, body: content } };
};
