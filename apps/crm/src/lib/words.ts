const numbers = new Intl.NumberFormat('en');

/** `1 person`, `1,204 people`. */
export const counted = (count: number, one: string, many: string): string =>
  `${numbers.format(count)} ${count === 1 ? one : many}`;

export const people = (count: number): string => counted(count, 'person', 'people');
