import { useState } from 'react';

const place = 'dn-shortcuts';

const isOn = (): boolean => {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
};

/** Whether single keys do something, as this browser remembers it. Whoever speaks to their machine, or
 *  strikes keys by accident, turns them off. */
export const useShortcutSwitch = () => {
  const [on, setOn] = useState(isOn);
  const turn = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(place, next ? 'on' : 'off');
    } catch {
      // It holds until the page is left.
    }
  };
  return [on, turn] as const;
};
