const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `24.2 kB`, by thousands, as systems show sizes of files. */
export const sizeWords = (bytes: number): string => {
  if (bytes === 1) return '1 byte';
  const power = bytes < 1_000 ? 0 : Math.floor(Math.log10(bytes) / 3);
  const unit = Math.min(power, units.length - 1);
  const number = bytes / 1_000 ** unit;
  return `${unit === 0 ? number : number.toFixed(1)} ${units[unit] ?? ''}`;
};
