import { successStatus, type DeclaredError, type Endpoint } from '../endpoint.ts';
import { apiVersion, type ErrorAnswer } from '../envelope.ts';
import { errorsOf } from '../errors.ts';
import { limitHeaders } from './limit-headers.ts';
import { errorName, refTo, responseName } from './schemas.ts';

type NamedError = DeclaredError & { code: string };

const exampleOf = ({ code, message }: NamedError): ErrorAnswer => ({
  success: false,
  error: message,
  code,
  requestId: '7d1f3c52-6f0e-4a0b-9c3e-0f6f6f1f2b11',
  timestamp: '2026-01-31T09:00:00.000Z',
  version: apiVersion,
});

const errorResponse = (endpoint: Endpoint, status: number, errors: readonly NamedError[]) => ({
  description: errors.map(({ message }) => message).join(' / '),
  ...limitHeaders(endpoint, status),
  content: {
    'application/json': {
      schema: refTo(errorName),
      examples: Object.fromEntries(
        errors.map((error) => [error.code, { summary: error.message, value: exampleOf(error) }]),
      ),
    },
  },
});

const redirect = {
  description: 'Redirect',
  headers: { Location: { required: true, schema: { type: 'string', format: 'uri' } } },
};

const successOf = (endpoint: Endpoint) => {
  if (endpoint.response === 'redirect') {
    return successStatus(endpoint) === 303 ? { 303: redirect } : { 302: redirect };
  }
  return {
    200: {
      description: 'Success',
      ...limitHeaders(endpoint, 200),
      content: { 'application/json': { schema: refTo(responseName(endpoint)) } },
    },
  };
};

/** The success and every failure that the endpoint declares or its shape implies, by status. */
export const responsesOf = (endpoint: Endpoint) => {
  const errors: NamedError[] = Object.entries<DeclaredError>(errorsOf(endpoint)).map(
    ([code, error]) => ({ code, ...error }),
  );
  const byStatus = Map.groupBy(errors, ({ status }) => status);
  return {
    ...successOf(endpoint),
    ...Object.fromEntries(
      [...byStatus].map(([status, same]) => [status, errorResponse(endpoint, status, same)]),
    ),
  };
};
