import type { ReportKind, ReportMonth } from '../report.ts';
import type { ReportFolders } from './ports.ts';

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Reads the partner out of a key; the same one in all of its places. */
const partnerIn = (pattern: string): RegExp => {
  const [head = '', next = '', ...rest] = pattern.split('{customId}').map(escape);
  const again = [next, ...rest].join(String.raw`\k<partner>`);
  return new RegExp(String.raw`^${head}(?<partner>[^/]+?)${again}$`, 'u');
};

/** Which kinds of report there are for each partner in a month, by the folders in which they lie. */
export const monthReports =
  ({ folders, kinds }: { folders: ReportFolders; kinds: readonly ReportKind[] }) =>
  async ({ year, month }: ReportMonth): Promise<Map<string, Set<string>>> => {
    const reports = new Map<string, Set<string>>();
    for (const { label, pattern } of kinds) {
      const ofMonth = pattern.replaceAll('{year}', year).replaceAll('{month}', month);
      const shape = partnerIn(ofMonth);
      const [prefix = ''] = ofMonth.split('{customId}', 1);
      for (const key of await folders.keysUnder(prefix)) {
        const customId = shape.exec(key)?.groups?.['partner'];
        if (customId === undefined) continue;
        reports.set(customId, (reports.get(customId) ?? new Set()).add(label));
      }
    }
    return reports;
  };

export type MonthReports = ReturnType<typeof monthReports>;
