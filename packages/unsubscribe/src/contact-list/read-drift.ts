import type { ReadDriftResponse } from '@distronation/contracts';
import type { DriftRuns } from './ports.ts';

/** The last comparison of SES's list with our record, and the one that goes on. */
export const readDrift =
  ({ runs }: { runs: Pick<DriftRuns, 'latest' | 'lastEnded'> }) =>
  async (): Promise<ReadDriftResponse> => {
    const [ended, latest] = await Promise.all([runs.lastEnded(), runs.latest()]);
    const open = latest?.report.endedAt === undefined ? latest?.report : undefined;
    return {
      data: {
        ...(ended ? { report: ended.report } : {}),
        ...(open
          ? {
              running: {
                startedAt: open.startedAt,
                calls: open.calls,
                listed: open.listed,
                kept: open.kept,
                differing: open.differing,
              },
            }
          : {}),
      },
    };
  };
