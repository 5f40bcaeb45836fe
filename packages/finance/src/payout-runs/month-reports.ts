import { fillReportPattern, reportPatternShape, type ReportKind } from '@distronation/contracts';
import type { ReportMonth } from '../report.ts';
import type { ReportFolders } from './ports.ts';

/** Which kinds of report there are for each partner in a month, by the folders in which they lie. */
export const monthReports =
  ({ folders, kinds }: { folders: ReportFolders; kinds: readonly ReportKind[] }) =>
  async (month: ReportMonth): Promise<Map<string, Set<string>>> => {
    const reports = new Map<string, Set<string>>();
    for (const { label, pattern } of kinds) {
      const shape = reportPatternShape(pattern, month);
      const [prefix = ''] = fillReportPattern(pattern, month).split('{customId}', 1);
      for (const key of await folders.keysUnder(prefix)) {
        const customId = shape.exec(key)?.groups?.['customId'];
        if (customId === undefined) continue;
        reports.set(customId, (reports.get(customId) ?? new Set()).add(label));
      }
    }
    return reports;
  };

export type MonthReports = ReturnType<typeof monthReports>;
