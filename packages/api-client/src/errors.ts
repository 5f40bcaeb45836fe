import type { Endpoints, ErrorAnswer, ErrorOf, ImpliedError } from '@distronation/contracts';

type DeclaredCode = { [K in keyof Endpoints]: ErrorOf<Endpoints[K]> }[keyof Endpoints];

/** `unexpected_answer`: not the API's own words, as from a gateway or a newer server. */
export type ApiErrorCode = DeclaredCode | ImpliedError | 'unexpected_answer';

export type Problem = NonNullable<ErrorAnswer['problems']>[number];

interface ApiFailure {
  status: number;
  code: ApiErrorCode;
  message: string;
  requestId?: string | undefined;
  problems?: readonly Problem[] | undefined;
  data?: unknown;
  /** Seconds that the server asked to wait, from `Retry-After`. */
  retryAfter?: number | undefined;
}

/** The API answered, and the answer is a failure. */
export class ApiError extends Error implements ApiFailure {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: ApiErrorCode;
  readonly requestId: string | undefined;
  /** Each invalid field; empty unless the code is `invalid_request`. */
  readonly problems: readonly Problem[];
  /** What the failure itself reports, as its contract says; parse before use. */
  readonly data: unknown;
  readonly retryAfter: number | undefined;

  constructor(failure: ApiFailure, options?: ErrorOptions) {
    super(failure.message, options);
    this.status = failure.status;
    this.code = failure.code;
    this.requestId = failure.requestId;
    this.problems = failure.problems ?? [];
    this.data = failure.data;
    this.retryAfter = failure.retryAfter;
  }
}

/** No whole answer arrived: offline, refused, cut off or timed out. The request may have acted. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}
