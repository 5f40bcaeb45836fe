import type { createEndpoint, Route } from '@distronation/common/http';
import {
  listDownloadsOf as downloadsContract,
  listUncollectedReports as listContract,
  readReportKinds as kindsContract,
  readReportReceipts as readContract,
  recordReportDownload as recordContract,
  reissueReportLink as reissueContract,
  revokeReportLink as revokeContract,
} from '@distronation/contracts';
import { listDownloadsOf } from '../list-downloads-of.ts';
import { listUncollectedReports } from '../list-uncollected-reports.ts';
import { readReportKinds } from '../read-report-kinds.ts';
import { readReportReceipts } from '../read-report-receipts.ts';
import { recordReportDownload } from '../record-report-download.ts';
import { reissueReportLink } from '../reissue-report-link.ts';
import { revokeReportLink } from '../revoke-report-link.ts';

type Deps = Parameters<typeof listUncollectedReports>[0] &
  Parameters<typeof listDownloadsOf>[0] &
  Parameters<typeof readReportReceipts>[0] &
  Parameters<typeof revokeReportLink>[0] &
  Parameters<typeof reissueReportLink>[0] &
  Parameters<typeof recordReportDownload>[0] &
  Parameters<typeof readReportKinds>[0];

/** The routes by which staff follow links, and take report files. */
export const reportRoutes = (endpoint: ReturnType<typeof createEndpoint>, deps: Deps): Route[] => [
  [listContract, endpoint(listContract, listUncollectedReports(deps))],
  [downloadsContract, endpoint(downloadsContract, listDownloadsOf(deps))],
  [readContract, endpoint(readContract, readReportReceipts(deps))],
  [revokeContract, endpoint(revokeContract, revokeReportLink(deps))],
  [reissueContract, endpoint(reissueContract, reissueReportLink(deps))],
  [recordContract, endpoint(recordContract, recordReportDownload(deps))],
  [kindsContract, endpoint(kindsContract, readReportKinds(deps))],
];
