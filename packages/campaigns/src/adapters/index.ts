/** For the conformance tests against the real tables; shipped code is put together by `wire.ts`. */
export { dynamoCampaigns } from './dynamo-campaigns.ts';
export { s3Archive } from './s3-archive.ts';
export { sqsJobs } from './sqs-jobs.ts';
