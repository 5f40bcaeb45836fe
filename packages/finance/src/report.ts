import { fillReportPattern, type ReportKind } from '@distronation/contracts';

/** A calendar month, both parts as digits: `2026` and `08`. */
export interface ReportMonth {
  year: string;
  month: string;
}

export interface Report extends ReportMonth {
  customId: string;
  label: string;
  /** Of the file in the bucket of reports. */
  key: string;
}

export interface FoundReport extends Report {
  /** Bytes. */
  size: number;
}

export const usualReports: readonly ReportKind[] = [
  { label: 'YouTube Report', pattern: 'Exports/{year}/{month}/{customId}/{customId}.zip' },
  { label: 'Streaming Report', pattern: 'Distro/{year}/{month}/{customId}/{customId}.zip' },
];

/** An id is one folder's name, so that none leads into another partner's folder. */
const isOneFolder = (customId: string): boolean =>
  customId !== '' && customId !== '.' && customId !== '..' && !/[/\\]/.test(customId);

/** The report of each kind that a partner may have for a month, whether or not there is one. */
export const reportsOf = (
  kinds: readonly ReportKind[],
  customId: string,
  { year, month }: ReportMonth,
): Report[] => {
  if (!isOneFolder(customId)) throw new RangeError('A custom id must be the name of one folder');
  return kinds.map(({ label, pattern }) => ({
    customId,
    label,
    year,
    month,
    key: fillReportPattern(pattern, { year, month, customId }),
  }));
};
