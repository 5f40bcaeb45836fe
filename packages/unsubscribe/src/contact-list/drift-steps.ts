import type { Clock, Ctx } from '@distronation/common';
import type { AdoptListedContact } from '../adopt-listed-contact.ts';
import type { ConsentStore, ContactSyncQueue } from '../ports.ts';
import { differencesAtSes, differencesHere } from './differences.ts';
import { withFindings, type DriftRun } from './drift-report.ts';
import { fingerprintOf } from './fingerprints.ts';
import type { ConsentPages, ContactListPages, DriftRuns } from './ports.ts';
import { settleDifferences } from './settle-differences.ts';

export interface StepDeps {
  store: Pick<ConsentStore, 'readMany'>;
  adopt: AdoptListedContact;
  queue: ContactSyncQueue;
  pages: ContactListPages;
  consents: ConsentPages;
  runs: DriftRuns;
  now: Clock;
}

/** The two sides of a comparison. Each reads one page of its side, and resolves to the run after it. */
export const driftSteps = ({ pages, consents, runs, store, now, ...repairing }: StepDeps) => {
  const settle = settleDifferences(repairing);
  return {
    /** Resolves to undefined when SES has forgotten the place. */
    async readSes(ctx: Ctx, run: DriftRun): Promise<DriftRun | undefined> {
      const { step, after, report } = run;
      const page = await pages.read('everybody', after);
      if (!page) return undefined;
      const seen = BigUint64Array.from(page.items, ({ address }) => fingerprintOf(address));
      await runs.noteSeen(run, report.calls, seen);
      const known = await store.readMany(page.items.map(({ address }) => address));
      const findings = await settle(ctx, report, differencesAtSes(page.items, known));
      return {
        step: step + 1,
        ...(page.next === undefined ? { side: 'ours' } : { side: 'ses', after: page.next }),
        report: {
          ...withFindings(report, findings),
          calls: report.calls + 1,
          listed: report.listed + page.items.length,
        },
      };
    },

    async readOurs(
      ctx: Ctx,
      { step, after, report }: DriftRun,
      isListed: (address: string) => boolean,
    ): Promise<DriftRun> {
      const { items, next } = await consents.read(after);
      const findings = await settle(ctx, report, differencesHere(items, isListed));
      return {
        step: step + 1,
        side: 'ours',
        ...(next === undefined ? {} : { after: next }),
        report: {
          ...withFindings(report, findings),
          kept: report.kept + items.length,
          ...(next === undefined ? { endedAt: now().toISOString() } : {}),
        },
      };
    },
  };
};
