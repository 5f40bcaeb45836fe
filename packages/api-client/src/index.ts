export { createClient, type Client, type ClientOptions } from './client.ts';
export type { CallInput, CallOptions, CallResult } from './call-endpoint.ts';
export { ApiError, NetworkError, type ApiErrorCode, type Problem } from './errors.ts';
export type { RetryPolicy } from './retry.ts';
