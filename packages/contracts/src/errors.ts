import type { DeclaredError, Endpoint } from './endpoint.ts';

const invalidRequest = {
  invalid_request: { status: 400, message: 'The request is invalid' },
  body_too_large: { status: 413, message: 'The request body is too large' },
  unsupported_media_type: { status: 415, message: 'The content type is not supported here' },
} as const satisfies Record<string, DeclaredError>;

const authentication = {
  missing_token: { status: 401, message: 'Authorization token is required' },
  malformed_authorization: { status: 401, message: 'Authorization header required' },
  invalid_token: { status: 401, message: 'Invalid or expired authentication token' },
  email_not_verified: {
    status: 403,
    message: 'Email verification required for outreach operations',
  },
  sign_in_unavailable: {
    status: 503,
    message: 'Sign-ins cannot be checked at the moment; try again in a minute',
  },
  insufficient_permissions: { status: 403, message: 'User lacks required permissions' },
} as const satisfies Record<string, DeclaredError>;

const tooManyRequests = {
  rate_limited: { status: 429, message: 'Too many requests from this user' },
} as const satisfies Record<string, DeclaredError>;

/** What every endpoint may answer beside its own errors, by its shape. */
export type ImpliedError =
  | keyof typeof invalidRequest
  | keyof typeof authentication
  | keyof typeof tooManyRequests
  | 'internal_error';

export const internalError = {
  status: 500,
  message: 'Something went wrong on our side. Quote the request id if you ask for help.',
} as const satisfies DeclaredError;

/** Every failure that the endpoint can answer: its own and those its shape implies. */
export const errorsOf = ({ auth, rateLimit, params, query, headers, body, errors }: Endpoint) => ({
  ...(params || query || headers || body ? invalidRequest : {}),
  ...(auth.kind === 'staff' || auth.kind === 'staff-or-link' ? authentication : {}),
  ...(rateLimit ? tooManyRequests : {}),
  ...errors,
  internal_error: internalError,
});
