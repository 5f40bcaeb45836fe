import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';

interface Call {
  method?: string;
  path?: string;
  /** The route as the gateway knows it, such as `/templates/{name}`; the path when absent. */
  resource?: string;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  /** Several texts for a parameter that is repeated. */
  query?: Record<string, string | string[]>;
  /** A string goes out as it is, anything else as JSON. */
  body?: unknown;
  base64?: boolean;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  // Answers are JSON of many shapes; tests assert on the parts that they name.
  body: Record<string, unknown>;
}

const textOf = (body: unknown): string | null => {
  if (typeof body === 'string') return body;
  return body === undefined ? null : JSON.stringify(body);
};

const repeated = (query: NonNullable<Call['query']>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(query).map(([name, given]) => [name, [given].flat()]));

/** The gateway's older field, which keeps the last of what is repeated. */
const lastOfEach = (query: Record<string, string[]>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query).map(([name, texts]) => [name, texts.at(-1)]));

const pathOf = (resource: string, params: Call['params'] = {}): string =>
  resource.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** Builds the event that API Gateway hands to a function, as far as our handlers read it. */
export const apiEvent = (call: Call) => {
  const {
    method = 'POST',
    resource = call.path ?? '/',
    params,
    path = pathOf(resource, params),
    headers,
    query,
    body,
    base64,
  } = call;
  const text = textOf(body);
  const multiValue = query && repeated(query);
  return {
    httpMethod: method,
    path,
    resource,
    pathParameters: params ?? null,
    headers: { 'Content-Type': 'application/json', ...headers },
    queryStringParameters: multiValue ? lastOfEach(multiValue) : null,
    multiValueQueryStringParameters: multiValue ?? null,
    body: base64 && text !== null ? Buffer.from(text, 'latin1').toString('base64') : text,
    isBase64Encoded: base64 ?? false,
    requestContext: { requestId: 'request-1', identity: { sourceIp: '192.0.2.1' } },
  } as unknown as APIGatewayProxyEvent;
};

const context = {
  awsRequestId: 'lambda-request-1',
  getRemainingTimeInMillis: () => 30_000,
} as unknown as Context;

const parseBody = (text: string): Record<string, unknown> => (text === '' ? {} : JSON.parse(text));

/** Calls a handler as API Gateway would and reads its answer. */
export const invoke = async (
  handler: (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>,
  call: Call = {},
): Promise<Answer> => {
  const { statusCode, headers, body } = await handler(apiEvent(call), context);
  const strings = Object.entries(headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ]);
  return { status: statusCode, headers: Object.fromEntries(strings), body: parseBody(body) };
};
