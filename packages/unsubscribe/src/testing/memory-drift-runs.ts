import type { DriftRun } from '../contact-list/drift-report.ts';
import type { DriftRuns } from '../contact-list/ports.ts';

/** Keeps everything for ever. */
export const memoryDriftRuns = (): DriftRuns => {
  let latest: DriftRun | undefined;
  let ended: DriftRun | undefined;
  const seen = new Map<string, BigUint64Array>();
  return {
    latest: async () => latest,
    lastEnded: async () => ended,
    async save(run) {
      if (latest && latest.step !== run.step - 1) return false;
      latest = structuredClone(run);
      if (run.report.endedAt !== undefined) ended = latest;
      return true;
    },
    async noteSeen({ report }, page, fingerprints) {
      seen.set(`${report.startedAt} ${page}`, fingerprints);
    },
    async seen({ report }) {
      const pages = [...seen].filter(([key]) => key.startsWith(`${report.startedAt} `));
      return BigUint64Array.from(pages.flatMap(([, page]) => [...page]));
    },
  };
};
