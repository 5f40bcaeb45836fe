import { useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  defaultPeriod,
  isPeriodName,
  periodInAddress,
  periodOf,
  type PeriodChoice,
} from '../period.ts';

const read = (search: URLSearchParams): PeriodChoice => {
  const name = search.get('period') ?? '';
  return {
    name: isPeriodName(name) ? name : defaultPeriod,
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
  };
};

/** The choice of time in the address, and what it means now. Changing it leaves the page of a list. */
export const usePeriod = () => {
  const [search, setSearch] = useSearchParams();
  // Fixed until it is asked for again, or each drawing would ask for another period.
  const [now, setNow] = useState(() => new Date());
  const choice = read(search);
  const choose = (changed: PeriodChoice) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const name of ['period', 'from', 'to', 'page']) after.delete(name);
      for (const [name, value] of Object.entries(periodInAddress(changed))) {
        if (value) after.set(name, value);
      }
      return after;
    });
  return { choice, period: periodOf(choice, now), choose, renew: () => setNow(new Date()) };
};
