/** Of one ZIP. JSZip holds all of it in the page's memory: half a gigabyte takes up to a whole one there. */
export const zipLimit = { files: 1_000, bytes: 500_000_000 };

interface Sized {
  size: number;
}

export const bytesOf = (files: readonly Sized[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

/** Whether a page could die of it. */
export const isTooMuch = (files: readonly Sized[]): boolean =>
  files.length > zipLimit.files || bytesOf(files) > zipLimit.bytes;
