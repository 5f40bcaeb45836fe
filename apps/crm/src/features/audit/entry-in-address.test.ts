import { expect, it } from 'vitest';
import { readTrail } from '../../lib/paging.ts';
import { linkToEntry, openEntry, withoutEntry } from './entry-in-address.ts';

const place = '2026-11-01T09:00:00.000Z#ab12#0000000003';
const trail = [{ cursor: 'c1', seen: 50 }];

it('an entry is opened and closed in its place of the list', () => {
  const list = new URLSearchParams('action=consent.block&cursor=c2&seen=100');
  const link = linkToEntry(list, { trail }, place);
  const opened = new URLSearchParams(link.search);
  expect(openEntry(opened)).toBe(place);
  expect(readTrail(link.state)).toEqual(trail);
  expect(withoutEntry(opened).toString()).toBe(list.toString());
  expect(linkToEntry(opened, link.state)).toEqual({ search: `?${list}`, state: { trail } });
});
