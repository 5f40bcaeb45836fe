import type { DeclaredError, Endpoint } from '../endpoint.ts';
import { apiVersion, type ErrorAnswer } from '../envelope.ts';
import { errorsOf } from '../errors.ts';
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

const seconds = (description: string) => ({ description, schema: { type: 'integer', minimum: 0 } });

/** What a limited endpoint tells of the caller's limit, so that clients can pace themselves. */
const limitHeaders = ({ rateLimit }: Endpoint) =>
  rateLimit
    ? {
        'RateLimit-Limit': {
          description: 'Calls that one user may make in any 60 seconds',
          schema: { type: 'integer', enum: [rateLimit.perMinute] },
        },
        'RateLimit-Remaining': {
          description: 'Calls that are left',
          schema: { type: 'integer', minimum: 0 },
        },
        'RateLimit-Reset': seconds('Seconds until there are more'),
      }
    : undefined;

const errorResponse = (errors: readonly NamedError[]) => ({
  description: errors.map(({ message }) => message).join(' / '),
  content: {
    'application/json': {
      schema: refTo(errorName),
      examples: Object.fromEntries(
        errors.map((error) => [error.code, { summary: error.message, value: exampleOf(error) }]),
      ),
    },
  },
});

const successOf = (endpoint: Endpoint) =>
  endpoint.response === 'redirect'
    ? {
        302: {
          description: 'Redirect',
          headers: { Location: { required: true, schema: { type: 'string', format: 'uri' } } },
        },
      }
    : {
        200: {
          description: 'Success',
          content: { 'application/json': { schema: refTo(responseName(endpoint)) } },
        },
      };

/** The success and every failure that the endpoint declares or its shape implies, by status. */
export const responsesOf = (endpoint: Endpoint) => {
  const errors: NamedError[] = Object.entries<DeclaredError>(errorsOf(endpoint)).map(
    ([code, error]) => ({ code, ...error }),
  );
  const byStatus = Map.groupBy(errors, ({ status }) => status);
  return {
    ...successOf(endpoint),
    ...Object.fromEntries([...byStatus].map(([status, same]) => [status, errorResponse(same)])),
  };
};
