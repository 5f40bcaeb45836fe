import { s3Error } from './s3-error.ts';

/** Both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** What a Range header asks of so many bytes; undefined for all of them, which S3 also gives to whoever
 *  asks in a way that it does not understand. */
export const byteRange = (header: string | null, size: number): ByteRange | undefined => {
  if (header?.includes(',')) throw s3Error('NotImplemented', 'S3 gives one range at a time.');
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  if (start >= size || (first === '' && last === '0')) throw s3Error('InvalidRange');
  return { start, end };
};
