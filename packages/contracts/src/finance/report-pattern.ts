/** What differs from report to report: year and month as digits, and the partner's custom id. */
export interface ReportPlace {
  year: string;
  month: string;
  customId: string;
}

const shapes: Readonly<Record<keyof ReportPlace, string>> = {
  year: String.raw`20\d\d`,
  month: String.raw`(?:0[1-9]|1[0-2])`,
  customId: String.raw`[^/]+?`,
};

const placeholder = /\{(?:year|month|customId)\}/g;

const names = ['year', 'month', 'customId'] as const;

const nameIn = (hole: string): keyof ReportPlace | undefined =>
  names.find((name) => hole === `{${name}}`);

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A pattern with what is known in its place; what is not stays a placeholder. In one pass, so that an id that
 *  looks like a placeholder stays what it is. */
export const fillReportPattern = (pattern: string, known: Partial<ReportPlace>): string =>
  pattern.replaceAll(placeholder, (hole) => {
    const name = nameIn(hole);
    return (name && known[name]) ?? hole;
  });

/** What a pattern, or a part of one, leaves open where so much is known. */
export const openInPattern = (
  pattern: string,
  known: Partial<ReportPlace>,
): (keyof ReportPlace)[] =>
  names.filter((name) => known[name] === undefined && pattern.includes(`{${name}}`));

/** Matches what fills a pattern, with what is known in its place; what is open comes as groups of its name,
 *  and is the same wherever it stands. */
export const reportPatternShape = (pattern: string, known: Partial<ReportPlace> = {}): RegExp => {
  const seen = new Set<string>();
  const parts = pattern.split(/(\{(?:year|month|customId)\})/).map((part) => {
    const name = nameIn(part);
    const value = name && known[name];
    if (name === undefined || value !== undefined) return escape(value ?? part);
    if (seen.has(name)) return String.raw`\k<${name}>`;
    seen.add(name);
    return `(?<${name}>${shapes[name]})`;
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
};
