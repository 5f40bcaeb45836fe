const numbers = new Intl.NumberFormat('en');

export const number = (count: number): string => numbers.format(count);

/** `1 person`, `1,204 people`. */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

export const people = (count: number): string => counted(count, 'person', 'people');

/** `38.1 %`: a part of a whole, in per cent with this many decimals. 0 for an empty whole, as in the
 *  API's own rates. */
export const percent = (part: number, whole: number, decimals = 1): string =>
  `${(whole === 0 ? 0 : (part / whole) * 100).toFixed(decimals)} %`;
