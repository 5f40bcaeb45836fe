import { InvalidRequest } from '@distronation/common';
import type { EventPosition } from '../ports.ts';

const isoLength = '2026-11-01T09:00:00.000Z'.length;

/** Sorts as events are listed. */
const textOf = ({ at, id }: EventPosition): string => `${at.toISOString()}#${id}`;

/** A total order: no two events have both their time and their id in common. */
export const newestFirst = (one: EventPosition, other: EventPosition): number =>
  other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);

export const isAfter =
  (position: EventPosition | undefined) =>
  (event: EventPosition): boolean =>
    position === undefined || textOf(event) < textOf(position);

export const writeCursor = (position: EventPosition): string =>
  Buffer.from(textOf(position)).toString('base64url');

/** @throws InvalidRequest for what `writeCursor` did not write. */
export const readCursor = (cursor: string): EventPosition => {
  const text = Buffer.from(cursor, 'base64url').toString();
  const position = { at: new Date(text.slice(0, isoLength)), id: text.slice(isoLength + 1) };
  const isValid = !Number.isNaN(position.at.getTime()) && position.id !== '';
  if (isValid && writeCursor(position) === cursor) return position;
  const message = 'cursor must be one that an earlier answer gave';
  throw new InvalidRequest([{ field: 'cursor', message }]);
};
