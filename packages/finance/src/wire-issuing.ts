import { S3Client } from '@aws-sdk/client-s3';
import { awsClientDefaults } from '@distronation/common/adapters';
import { s3ReportFiles } from './adapters/s3-report-files.ts';
import type { FinanceEnvironment } from './env.ts';
import { issueReportLinks } from './issue-report-links.ts';
import { usualReports } from './report.ts';
import { findReports, generateReportDownloadLinks } from './report-links.ts';
import type { LinkWiring } from './wire-links.ts';

/** The bucket itself. Apart from the links, since whoever only follows one carries no S3. */
export const wireFiles = (env: FinanceEnvironment) =>
  s3ReportFiles(new S3Client(awsClientDefaults), env.REPORTS_BUCKET);

/** The kinds of reports that there are, and where each lies. */
export const reportKinds = ({ REPORT_PATTERNS }: Pick<FinanceEnvironment, 'REPORT_PATTERNS'>) =>
  REPORT_PATTERNS ?? usualReports;

/** Looking for reports, and the links of a mail. */
export const wireIssuing = (
  env: FinanceEnvironment,
  { links, addressing, sign, now }: LinkWiring,
) => {
  const find = findReports({
    files: wireFiles(env),
    kinds: reportKinds(env),
  });
  return {
    findReports: find,
    issueReportLinks: issueReportLinks({
      generate: generateReportDownloadLinks({ findReports: find, sign }),
      links,
      addressing,
      mode: env.REPORT_LINKS,
      now,
    }),
  };
};
