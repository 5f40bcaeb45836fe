import { parseArgs } from 'node:util';
import type { DriftReport } from '@distronation/contracts';
import { chooseEnvironment } from './command-environment.ts';

const usage = `pnpm drift [--anew] [--json] [--base-port 3000]
Compares SES's contact list with our record and mends towards less mail, or goes on where a comparison
was cut off. --anew begins at the beginning; --json tells the whole report, with examples.`;

const readCommandLine = () => {
  try {
    const flag = { type: 'boolean' } as const;
    return parseArgs({ options: { anew: flag, json: flag, 'base-port': { type: 'string' } } })
      .values;
  } catch (cause) {
    throw new Error(usage, { cause });
  }
};

const kinds: Readonly<Record<keyof DriftReport['found'], string>> = {
  unknown_here: 'listed at SES, unknown to us',
  unknown_at_ses: 'known to us, not listed at SES',
  left_at_ses: 'left at SES, and not here',
  left_here: 'left here, and not at SES',
  rejoined_here: 'came back here, still out at SES',
  erased_here: 'erased here, still listed at SES',
};

const countOf = ({ found }: DriftReport, kind: string): number =>
  Object.entries(found).find(([name]) => name === kind)?.[1] ?? 0;

const summaryOf = (report: DriftReport): string => {
  const { adopted, queued, postponed } = report.repairs;
  return [
    `${report.listed} listed at SES, ${report.kept} in our record, ${report.differing} differ`,
    ...Object.entries(kinds).map(([kind, words]) => `  ${countOf(report, kind)} ${words}`),
    `  ${report.underWay} were changed within the hour and are left to the queue`,
    `${adopted} taken over here, ${queued} to be told to SES, ${postponed} put off to the next time`,
  ].join('\n');
};

try {
  const { anew = false, json = false, 'base-port': basePort } = readCommandLine();
  chooseEnvironment(basePort);
  const { compareContactList } = await import('@distronation/unsubscribe-utils/commands');
  let read = 0;
  for await (const { report } of compareContactList({ anew })) {
    const { listed, kept } = report;
    if (report.endedAt !== undefined) {
      console.log(json ? JSON.stringify(report, undefined, 2) : summaryOf(report));
    } else if (!json && listed + kept > read) {
      console.log(`${listed} listed at SES and ${kept} of ours read`);
    }
    read = listed + kept;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The next run goes on from here');
  process.exitCode = 1;
}
