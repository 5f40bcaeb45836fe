import { describe, expect, it } from 'vitest';
import { newer, newest, older, readPlace, readTrail } from './paging.ts';

const first = new URLSearchParams('campaignId=spring');
const size = 50;

const follow = (link: { search: string; state: unknown } | undefined) => ({
  search: new URLSearchParams(link?.search),
  trail: readTrail(link?.state),
});

describe('the pages of a list', () => {
  it('lead deeper by the cursor, and back the same way', () => {
    const second = follow(older(first, [], { cursor: 'c2', shown: size }));
    const third = follow(older(second.search, second.trail, { cursor: 'c3', shown: size }));
    expect(readPlace(third.search)).toEqual({ cursor: 'c3', seen: 100 });

    const back = follow(newer(third.search, third.trail));
    expect(back).toEqual(second);
    expect(follow(newer(back.search, back.trail)).search.toString()).toBe(first.toString());
  });

  it('keep the filters', () => {
    const { search } = follow(older(first, [], { cursor: 'c2', shown: size }));
    expect(search.get('campaignId')).toBe('spring');
    expect(newest(search).search).toBe('?campaignId=spring');
  });

  it('have none that is newer than the first', () => {
    expect(newer(first, [])).toBeUndefined();
  });

  it('lead to the first where the way here is not known', () => {
    const sent = new URLSearchParams('cursor=c9&seen=400');
    expect(follow(newer(sent, readTrail(null))).search.has('cursor')).toBe(false);
  });

  it.each(['-5', 'many', '1e999', ''])('survive an address that counts to %j', (seen) => {
    const place = readPlace(new URLSearchParams({ cursor: 'c', seen }));
    expect(place.seen).toBeGreaterThanOrEqual(0);
  });
});
