import { InvalidRequest } from '@distronation/common';

const place = /^\d{4}-[\d-]{5}T[\d:.]{12}Z#[0-9a-f]{40}#\d{10}$/;

export const writeCursor = (id: string): string => Buffer.from(id).toString('base64url');

/** The id of the entry after which to go on.
 *  @throws InvalidRequest for what `writeCursor` did not write. */
export const readCursor = (cursor: string): string => {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (place.test(id) && writeCursor(id) === cursor) return id;
  const message = 'cursor must be one that an earlier answer gave';
  throw new InvalidRequest([{ field: 'cursor', message }]);
};
