import { dayMs, type Day } from '../fill/made-events.ts';

/** As a query asks for it. */
export const periodOf = ({ start }: Day) => ({
  startDate: new Date(start).toISOString(),
  endDate: new Date(start + dayMs).toISOString(),
});
