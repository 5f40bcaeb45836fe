import { percent } from '../../../lib/words.ts';

/** How a number has changed against an earlier one: `+12.5 %`. Undefined where neither is anything. */
export const changeWords = (now: number, before: number): string | undefined => {
  if (before === 0) return now === 0 ? undefined : 'None before';
  if (now === before) return 'As before';
  const change = Math.abs(now - before);
  return `${now > before ? '+' : '−'}${percent(change, before, change < before ? 1 : 0)}`;
};
