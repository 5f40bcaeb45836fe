export { environment as financeEnvironment } from './env.ts';
export type { IssuedLinks, IssueReportLinks, ReportsForOne } from './issue-report-links.ts';
export type { PayoutMail, PayoutValue, ReportMailLink } from './payout-mail.ts';
export { renderPayoutMail } from './render-payout-mail.ts';
export { usualReports, type Report, type ReportMonth } from './report.ts';
export { findReports, type FindReports, type FoundReports } from './report-links.ts';
export { wireIssuing } from './wire-issuing.ts';
export { wireLinks } from './wire-links.ts';
