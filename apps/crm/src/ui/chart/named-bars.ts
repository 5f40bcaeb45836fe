/** At most `room` of the keys, evenly spread and the first among them. */
export const namedBars = (keys: readonly string[], room: number): string[] => {
  const step = Math.ceil(keys.length / room);
  return keys.filter((_, index) => index % step === 0);
};
