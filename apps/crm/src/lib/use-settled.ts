import { useEffect, useState } from 'react';

/** Milliseconds without a change after which somebody is taken to have finished typing. */
const settledAfter = 600;

/** The text, once nobody types. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settledAfter);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};
