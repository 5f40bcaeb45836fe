export { auditCsv } from './audit-csv.ts';
export { campaignStatsCsv } from './campaign-stats-csv.ts';
export { createClient, type Client, type ClientOptions } from './client.ts';
export type { CsvOptions } from './export-pages.ts';
export type { CallInput, CallOptions, CallResult } from './call-endpoint.ts';
export { ApiError, NetworkError, type ApiErrorCode, type Problem } from './errors.ts';
export type { RetryPolicy } from './retry.ts';
export { trackingDataCsv } from './tracking-data-csv.ts';
