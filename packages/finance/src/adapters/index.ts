/** For the conformance tests against the real tables, and for the benchmark; shipped code is put together by
 *  `wire.ts`. */
export { cloudfrontSigner } from './cloudfront-signer.ts';
export { dynamoReportLinks } from './dynamo-report-links.ts';
export { s3ReportFiles } from './s3-report-files.ts';
export { dynamoPayoutRuns } from './dynamo-payout-runs.ts';
export { s3PayoutArchive } from './s3-payout-archive.ts';
export { s3ReportFolders } from './s3-report-folders.ts';
export { sqsReminders } from './sqs-reminders.ts';
