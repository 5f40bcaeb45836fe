import type { ReportKind } from '@distronation/contracts';
import pMap from 'p-map';
import type { ReportFiles, SignLink } from './ports.ts';
import { reportsOf, type FoundReport, type Report, type ReportMonth } from './report.ts';

/** The SDK's clients hold this many connections. */
const atOnce = 50;

interface FindDeps {
  files: ReportFiles;
  kinds: readonly ReportKind[];
}

export interface FoundReports {
  found: FoundReport[];
  missing: Report[];
}

/** Which of the reports of these partners exist, in the order of partners and kinds. */
export const findReports =
  ({ files, kinds }: FindDeps) =>
  async (customIds: readonly string[], month: ReportMonth): Promise<FoundReports> => {
    const reports = [...new Set(customIds)].flatMap((id) => reportsOf(kinds, id, month));
    const checked = await pMap(
      reports,
      async (report) => ({ report, file: await files.find(report.key) }),
      { concurrency: atOnce },
    );
    return {
      found: checked.flatMap(({ report, file }) => (file ? [{ ...report, size: file.size }] : [])),
      missing: checked.flatMap(({ report, file }) => (file ? [] : [report])),
    };
  };

export type FindReports = ReturnType<typeof findReports>;

/** A report, and the address at which CloudFront serves it until the link ends. */
export interface DownloadLink extends FoundReport {
  url: string;
}

export interface DownloadLinks {
  links: DownloadLink[];
  missing: Report[];
}

/** Links for all reports of these partners that exist; the others are told. Rejects with
 *  `signing_failed`. */
export const generateReportDownloadLinks =
  ({ findReports: find, sign }: { findReports: FindReports; sign: SignLink }) =>
  async (
    customIds: readonly string[],
    month: ReportMonth,
    endsAt: Date,
  ): Promise<DownloadLinks> => {
    const { found, missing } = await find(customIds, month);
    const links = await Promise.all(
      found.map(async (report) => ({ ...report, url: await sign(report.key, endsAt) })),
    );
    return { links, missing };
  };

export type GenerateReportDownloadLinks = ReturnType<typeof generateReportDownloadLinks>;
