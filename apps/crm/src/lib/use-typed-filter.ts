import { useEffect, useState } from 'react';

/** So long must the typing rest. */
const restMs = 250;

/** What is typed into a filter: applied once the typing rests, and what the address says whenever that
 *  changes otherwise. */
export const useTypedFilter = (applied: string, apply: (text: string) => void) => {
  const [typed, setTyped] = useState(applied);
  const [known, setKnown] = useState(applied);
  const [asked, setAsked] = useState(applied);
  if (known !== applied) {
    setKnown(applied);
    // What is typed until that shows goes on, and its spaces with it.
    if (applied !== asked) {
      setAsked(applied);
      setTyped(applied);
    }
  }
  useEffect(() => {
    if (typed.trim() === applied) return undefined;
    const { pathname } = window.location;
    const timer = setTimeout(() => {
      // Whoever has left for a page that still loads is not called back.
      if (window.location.pathname !== pathname) return;
      setAsked(typed.trim());
      apply(typed.trim());
    }, restMs);
    return () => clearTimeout(timer);
  });
  return [typed, setTyped] as const;
};
