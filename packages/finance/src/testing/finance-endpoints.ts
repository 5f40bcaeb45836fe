import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { downloadReport } from '../download-report.ts';
import { listDownloadsOf } from '../list-downloads-of.ts';
import { listUncollectedReports } from '../list-uncollected-reports.ts';
import { openReportPage } from '../open-report-page.ts';
import { readReportKinds } from '../read-report-kinds.ts';
import { readReportLink } from '../read-report-link.ts';
import { readReportReceipts } from '../read-report-receipts.ts';
import { recordReportDownload } from '../record-report-download.ts';
import { reissueReportLink } from '../reissue-report-link.ts';
import { revokeReportLink } from '../revoke-report-link.ts';
import { tokenIn } from './finance-fixture.ts';
import { payoutRunsFixture } from './payout-runs-fixture.ts';
import { sendingFixture } from './sending-fixture.ts';

/** Every endpoint of this domain over memory, with all that a request could have left behind. */
export const financeEndpoints = () => {
  const { finance, handler, ordered } = sendingFixture();
  const { audit, deps, issue, links } = finance;
  const payouts = payoutRunsFixture();
  const endpoint = createEndpoint(testKit({ now: deps.now }));
  return {
    /** Issues two links to one mailbox, and resolves with the token of the one and the other's id. */
    async issuedLinks(): Promise<{ token: string; id: string }> {
      const { links: issued } = await issue();
      const [, second] = links.all();
      return { token: tokenIn(issued[0]?.url), id: second?.id ?? '' };
    },
    /** Two runs that wait for approval, with what approves the first. */
    async draftRuns(): Promise<{ ids: [string, string]; fingerprint: string }> {
      const first = await payouts.create();
      const second = await payouts.create({ subject: 'Another' });
      return { ids: [first.id, second.id], fingerprint: first.fingerprint };
    },
    handlers: {
      sendMail: handler,
      openReportPage: endpoint(endpoints.openReportPage, openReportPage(deps)),
      downloadReport: endpoint(endpoints.downloadReport, downloadReport(deps)),
      readReportLink: endpoint(endpoints.readReportLink, readReportLink(deps)),
      listUncollectedReports: endpoint(
        endpoints.listUncollectedReports,
        listUncollectedReports(deps),
      ),
      listDownloadsOf: endpoint(endpoints.listDownloadsOf, listDownloadsOf(deps)),
      readReportReceipts: endpoint(endpoints.readReportReceipts, readReportReceipts(deps)),
      revokeReportLink: endpoint(endpoints.revokeReportLink, revokeReportLink(deps)),
      reissueReportLink: endpoint(endpoints.reissueReportLink, reissueReportLink(deps)),
      recordReportDownload: endpoint(endpoints.recordReportDownload, recordReportDownload(deps)),
      readReportKinds: endpoint(endpoints.readReportKinds, readReportKinds(deps)),
      createPayoutRun: payouts.handler,
      previewPayoutMail: payouts.handler,
      listPayoutRuns: payouts.handler,
      readPayoutRun: payouts.handler,
      listPayoutRows: payouts.handler,
      readPayoutMail: payouts.handler,
      checkPayoutRun: payouts.handler,
      approvePayoutRun: payouts.handler,
      discardPayoutRun: payouts.handler,
    },
    traces: (): unknown[] => [
      ...audit,
      ...links.all(),
      ...ordered,
      ...payouts.runs.all(),
      ...payouts.audit,
    ],
  };
};
