/** YouTube counts by the days of the Pacific coast, and begins anew at midnight there. */
const timeZone = 'America/Los_Angeles';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' });

const dayMs = 86_400_000;

/** How far midnight there lies behind midnight of UTC, in summer and in winter. */
const offsetsMs = [7 * 3_600_000, 8 * 3_600_000];

/** The day to which an instant counts, `2026-11-23`, and when the next one begins. */
export const quotaDay = (at: Date): { day: string; resetsAt: Date } => {
  const day = calendar.format(at);
  const nextDay = Date.parse(`${day}T00:00:00Z`) + dayMs;
  const midnights = offsetsMs.map((offset) => new Date(nextDay + offset));
  const resetsAt = midnights.find((instant) => clock.format(instant) === '00:00');
  if (!resetsAt) throw new RangeError(`${day} has no end`);
  return { day, resetsAt };
};
