import type { Endpoint, Envelope, InputOf, Redirect, ResponseOf } from '@distronation/contracts';
import { buildRequest, type CallParts } from './build-request.ts';
import { NetworkError } from './errors.ts';
import { readAnswer } from './read-answer.ts';
import { withRetries, type RetryPolicy } from './retry.ts';

export interface Transport {
  baseUrl: string;
  /** The caller's Firebase ID token, asked for before each staff call. */
  token?: (() => Promise<string | undefined>) | undefined;
  /** Of the usage plan, for the endpoints that ask for one. */
  apiKey?: string | undefined;
  fetch: typeof fetch;
  /** Milliseconds until a call is given up as a NetworkError. */
  timeout: number;
  retry: RetryPolicy;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
}

type OptionalWhereEmpty<T> = {
  [K in keyof T as object extends T[K] ? never : K]: T[K];
} & { [K in keyof T as object extends T[K] ? K : never]?: T[K] };

/** The contract's input, where a part whose fields are all optional may be absent. */
export type CallInput<E extends Endpoint> = OptionalWhereEmpty<InputOf<E>>;

export type CallResult<E extends Endpoint> = E['response'] extends 'redirect'
  ? Redirect
  : ResponseOf<E> & Envelope;

// `readAnswer` has parsed it by the same contract that the type is computed from.
const asResultOf = <E extends Endpoint>(_: E, parsed: object): CallResult<E> =>
  parsed as unknown as CallResult<E>;

const mayCarryToken = ({ auth }: Endpoint): boolean =>
  auth.kind === 'staff' || auth.kind === 'staff-or-link';

const fetchOnce = async (
  endpoint: Endpoint,
  parts: CallParts,
  transport: Transport,
  signal: AbortSignal | undefined,
): Promise<object> => {
  const { url, init } = buildRequest(transport.baseUrl, endpoint, parts);
  const token = mayCarryToken(endpoint) ? await transport.token?.() : undefined;
  if (token !== undefined) init.headers.set('authorization', `Bearer ${token}`);
  if (endpoint.needsApiKey && transport.apiKey !== undefined)
    init.headers.set('x-api-key', transport.apiKey);
  const giveUp = AbortSignal.timeout(transport.timeout);
  const redirect = endpoint.response === 'redirect' ? 'manual' : 'follow';
  try {
    const answer = await transport.fetch(url, {
      ...init,
      redirect,
      signal: signal ? AbortSignal.any([signal, giveUp]) : giveUp,
    });
    return await readAnswer(endpoint, answer);
  } catch (cause) {
    const isFetchFailure = cause instanceof TypeError || giveUp.aborted;
    if (signal?.aborted || !isFetchFailure) throw cause;
    throw new NetworkError(`${endpoint.method} ${endpoint.path} got no answer`, { cause });
  }
};

/** One call of one endpoint. GET is tried again after failures that may pass; nothing else is.
 *  @throws ApiError, NetworkError, or the signal's reason once it aborts. */
export const callEndpoint = async <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  transport: Transport,
  { signal }: CallOptions = {},
): Promise<CallResult<E>> => {
  const once = () => fetchOnce(endpoint, input, transport, signal);
  const parsed =
    endpoint.method === 'GET' ? await withRetries(once, transport.retry, signal) : await once();
  return asResultOf(endpoint, parsed);
};
