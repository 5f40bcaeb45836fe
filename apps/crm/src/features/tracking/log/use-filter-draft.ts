import { useState } from 'react';
import { filterNames, type Filters } from './filters.ts';

const isSame = (a: Filters, b: Filters): boolean =>
  filterNames.every((name) => a[name] === b[name]);

/** What is typed, until it is applied; then, and whenever the address changes, what the address says. */
export const useFilterDraft = (filters: Filters) => {
  const [draft, setDraft] = useState(filters);
  const [applied, setApplied] = useState(filters);
  if (!isSame(applied, filters)) {
    setApplied(filters);
    setDraft(filters);
  }
  return [draft, setDraft] as const;
};
