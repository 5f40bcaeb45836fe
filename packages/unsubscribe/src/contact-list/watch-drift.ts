import type { Clock, Ctx, Metrics } from '@distronation/common';
import type { DriftReport } from '@distronation/contracts';
import type { FindDrift } from './find-drift.ts';
import type { DriftRuns } from './ports.ts';

interface Deps {
  runs: Pick<DriftRuns, 'latest'>;
  findDrift: FindDrift;
  metrics: Metrics;
  now: Clock;
}

/** For one page, with SES slow and all of it to be taken over. */
const pageMs = 90_000;

const dayOf = (at: string): string => at.slice(0, 10);

/** Compares once a day, in as many goes as it takes: each works until `remainingMs` is nearly over, and
 *  leaves the rest to the next. */
export const watchDrift = ({ runs, findDrift, metrics, now }: Deps) => {
  const tell = ({ log }: Ctx, report: DriftReport): void => {
    const { examples: _addresses, ...figures } = report;
    log.info('contact list compared', { figures });
    metrics.record({
      ContactListDrift: report.differing,
      ContactListRepairs: report.repairs.adopted + report.repairs.queued,
    });
  };

  return async (ctx: Ctx, remainingMs: () => number): Promise<void> => {
    const latest = await runs.latest();
    const today = dayOf(now().toISOString());
    if (latest?.report.endedAt && dayOf(latest.report.startedAt) === today) return;
    for await (const { report } of findDrift(ctx)) {
      if (report.endedAt !== undefined) tell(ctx, report);
      else if (remainingMs() < pageMs) return;
    }
  };
};
