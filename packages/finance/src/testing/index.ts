export { financeEndpoints } from './finance-endpoints.ts';
export { memoryReportLinks, type MemoryReportLinks } from './memory-report-links.ts';
export { payoutArchiveSuite } from './payout-archive-suite.ts';
export { payoutExample } from './payout-example.ts';
export { issuedLinkOf } from './issued-link-of.ts';
export { payoutRunsSuite } from './payout-runs-suite.ts';
export { reportLinksSuite } from './report-links-suite.ts';
