/** For the conformance tests against the real tables, and for the benchmark; shipped code is put together by
 *  `wire.ts`. */
export { cloudfrontSigner } from './cloudfront-signer.ts';
export { dynamoReportLinks } from './dynamo-report-links.ts';
export { s3ReportFiles } from './s3-report-files.ts';
