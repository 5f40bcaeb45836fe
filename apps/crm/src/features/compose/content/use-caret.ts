import { useRef } from 'react';

/** Puts text in where the cursor was in a field, or in place of what is marked there. */
export const useCaret = (value: string, onChange: (value: string) => void) => {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const insert = (text: string) => {
    const { selectionStart, selectionEnd } = input.current ?? {};
    const start = selectionStart ?? value.length;
    onChange(`${value.slice(0, start)}${text}${value.slice(selectionEnd ?? start)}`);
    input.current?.focus();
  };
  return { input, insert };
};
