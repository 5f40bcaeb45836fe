import { endpoints, type Endpoints } from '@distronation/contracts';
import {
  callEndpoint,
  type CallInput,
  type CallOptions,
  type CallResult,
  type Transport,
} from './call-endpoint.ts';
import { defaultRetryPolicy, type RetryPolicy } from './retry.ts';

/** One method per contract: `client.sendEmail({ body, headers })`. */
export type Client = {
  readonly [K in keyof Endpoints]: (
    input: CallInput<Endpoints[K]>,
    options?: CallOptions,
  ) => Promise<CallResult<Endpoints[K]>>;
};

export interface ClientOptions extends Pick<Transport, 'baseUrl' | 'token' | 'apiKey'> {
  fetch?: typeof fetch;
  /** Milliseconds; a little more than the 29 seconds after which the gateway itself gives up. */
  timeout?: number;
  retry?: Partial<RetryPolicy>;
}

type AnyCall = (input: never, options?: CallOptions) => Promise<unknown>;

// Object.entries forgets which key belongs to which contract; both sides come from `endpoints`.
const asClient = (methods: Record<string, AnyCall>): Client => methods as unknown as Client;

/** A typed client over every contract of the API. */
export const createClient = ({ retry, timeout = 35_000, ...options }: ClientOptions): Client => {
  const transport: Transport = {
    // Looked up per call and unbound: browsers refuse a fetch called as someone's method.
    fetch: (...request) => fetch(...request),
    ...options,
    timeout,
    retry: { ...defaultRetryPolicy, ...retry },
  };
  return asClient(
    Object.fromEntries(
      Object.entries(endpoints).map(([id, endpoint]): [string, AnyCall] => [
        id,
        (input, callOptions) => callEndpoint(endpoint, input, transport, callOptions),
      ]),
    ),
  );
};
