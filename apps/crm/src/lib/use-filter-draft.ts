import { useState } from 'react';

const isSame = (a: Readonly<Record<string, string>>, b: typeof a): boolean =>
  Object.keys(a).every((name) => a[name] === b[name]);

/** What is typed, until it is applied; then, and whenever the address changes, what the address says. */
export const useFilterDraft = <Filters extends Readonly<Record<string, string>>>(
  filters: Filters,
) => {
  const [draft, setDraft] = useState(filters);
  const [applied, setApplied] = useState(filters);
  if (!isSame(applied, filters)) {
    setApplied(filters);
    setDraft(filters);
  }
  return [draft, setDraft] as const;
};
