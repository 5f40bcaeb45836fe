import type { ReadReportLinkResponse } from '@distronation/contracts';
import { addressOf, askApi, type ApiSettings } from '../ask-api.ts';

export type Report = ReadReportLinkResponse['data'];

/** Why there is nothing to download. `unknown`: no link of ours; `ended`: it was one; `unreachable`: nothing is
 *  known, and trying again helps. */
export type ReportTrouble = 'unknown' | 'ended' | 'unreachable';

export type ReportAnswer = { report: Report } | { trouble: ReportTrouble };

export interface ReportService {
  /** Asks what the link is for, which leaves no receipt. */
  read(token: string): Promise<ReportAnswer>;
  /** Where the form of the page posts to. */
  downloadAddress(token: string): string;
}

/** Our own API speaks by its contract; to check it here would take a library larger than the page. */
const reportIn = async (answer: Response): Promise<Report> =>
  ((await answer.json()) as ReadReportLinkResponse).data;

const troubleOf = ({ status }: Response): ReportTrouble => {
  if (status === 410) return 'ended';
  return status === 429 || status >= 500 ? 'unreachable' : 'unknown';
};

const pathOf = (what: 'link' | 'download', token: string): string =>
  `/financial/reports/${what}?${new URLSearchParams({ data: token }).toString()}`;

export const reportService = (settings: ApiSettings): ReportService => {
  const ask = askApi(settings);
  return {
    async read(token) {
      const answer = await ask(pathOf('link', token));
      if (!answer) return { trouble: 'unreachable' };
      if (!answer.ok) return { trouble: troubleOf(answer) };
      try {
        return { report: await reportIn(answer) };
      } catch {
        return { trouble: 'unreachable' };
      }
    },
    downloadAddress: (token) => addressOf(settings, pathOf('download', token)),
  };
};
