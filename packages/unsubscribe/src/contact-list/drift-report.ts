import {
  driftKinds,
  driftReport,
  type DriftExample,
  type DriftKind,
  type DriftReport,
} from '@distronation/contracts';
import * as z from 'zod';

/** A comparison of SES's list with our record, as far as it has come. */
export const driftRun = z.object({
  /** Goes up by one with each step, over all runs, so that two who go on with one get in no muddle. */
  step: z.int(),
  /** What is read next: a page of SES's list, or of our record once SES's is through. */
  side: z.enum(['ses', 'ours']),
  after: z.string().optional(),
  report: driftReport,
});

export type DriftRun = z.output<typeof driftRun>;

/** Enough to see what is going on; the counts tell the rest. */
const examplesShown = 100;

export const newRun = (startedAt: Date, step: number): DriftRun => ({
  step,
  side: 'ses',
  report: {
    startedAt: startedAt.toISOString(),
    calls: 0,
    listed: 0,
    kept: 0,
    differing: 0,
    underWay: 0,
    found: Object.fromEntries(driftKinds.map((kind) => [kind, 0])),
    repairs: { adopted: 0, queued: 0, postponed: 0 },
    examples: [],
  },
});

const countKinds = (
  found: DriftReport['found'],
  differences: readonly DriftExample[],
): DriftReport['found'] => {
  const kinds = differences.flatMap((each) => each.kinds);
  const countOf = (kind: DriftKind) => kinds.filter((each) => each === kind).length;
  return Object.fromEntries(driftKinds.map((kind) => [kind, (found[kind] ?? 0) + countOf(kind)]));
};

/** What one page came to. */
export interface PageFindings {
  differences: readonly DriftExample[];
  /** Those that our queue has hardly had the time to carry over. */
  underWay: number;
}

/** The report with the findings of one page more. */
export const withFindings = (
  report: DriftReport,
  { differences, underWay }: PageFindings,
): DriftReport => {
  const repaired = (by: DriftExample['repair']) =>
    differences.filter(({ repair }) => repair === by).length;
  const { adopted, queued, postponed } = report.repairs;
  return {
    ...report,
    differing: report.differing + differences.length,
    underWay: report.underWay + underWay,
    found: countKinds(report.found, differences),
    repairs: {
      adopted: adopted + repaired('adopted'),
      queued: queued + repaired('queued'),
      postponed: postponed + repaired('postponed'),
    },
    examples: [...report.examples, ...differences].slice(0, examplesShown),
  };
};
