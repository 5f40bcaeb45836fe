import type { Outcome } from './actions.ts';

export interface Activity extends Outcome {
  at: string;
}

export interface ActivityLog {
  add(mailId: string, outcome: Outcome): void;
  /** Newest first. */
  of(mailId: string): Activity[];
  clear(): void;
}

/** What was done to each mail from the mailbox, since the start. */
export const activityLog = (now: () => number): ActivityLog => {
  const byMail = new Map<string, Activity[]>();
  const of = (mailId: string): Activity[] => byMail.get(mailId) ?? [];
  return {
    add: (mailId, outcome) =>
      void byMail.set(mailId, [{ ...outcome, at: new Date(now()).toISOString() }, ...of(mailId)]),
    of,
    clear: () => byMail.clear(),
  };
};
