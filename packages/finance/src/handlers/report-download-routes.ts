import { byRoute, type createEndpoint } from '@distronation/common/http';
import {
  downloadReport as downloadContract,
  openReportPage as pageContract,
  readReportLink as readContract,
} from '@distronation/contracts';
import { downloadReport } from '../download-report.ts';
import { openReportPage } from '../open-report-page.ts';
import { readReportLink } from '../read-report-link.ts';

type Endpoint = ReturnType<typeof createEndpoint>;
type Deps = Parameters<typeof downloadReport>[0] & Parameters<typeof openReportPage>[0];

/** The routes of whoever holds a link, which one function serves. `formEndpoint` answers browsers in pages. */
export const reportDownloadRoutes = (endpoint: Endpoint, formEndpoint: Endpoint, deps: Deps) =>
  byRoute(
    [pageContract, endpoint(pageContract, openReportPage(deps))],
    [downloadContract, formEndpoint(downloadContract, downloadReport(deps))],
    [readContract, endpoint(readContract, readReportLink(deps))],
  );
