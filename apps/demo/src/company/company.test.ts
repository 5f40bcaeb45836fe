import { describe, expect, it } from 'vitest';
import { pastMailings } from './mailings.ts';
import { madePeople } from './people.ts';

const now = new Date('2026-11-23T04:00:00.000Z');
const people = madePeople('demo', 500, now);
const mailings = pastMailings('demo', people, now);

/** Without the ids, part of which is chance. */
const withoutIds = (made: typeof people) =>
  made.map(({ circle, contact: { id: _id, ...contact } }) => ({ circle, contact }));

describe('the company', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(withoutIds(madePeople('demo', 500, now))).toEqual(withoutIds(people));
    expect(withoutIds(madePeople('other', 500, now))).not.toEqual(withoutIds(people));
  });

  it('keeps its addresses from day to day, so that it is found again', () => {
    const later = madePeople('demo', 500, new Date('2027-01-01T00:00:00.000Z'));
    const addresses = (made: typeof people) => made.map(({ contact }) => contact.address);
    expect(addresses(later)).toEqual(addresses(people));
    expect(new Set(addresses(people)).size).toBe(500);
  });

  it('writes to nobody who could have a mailbox', () => {
    for (const { contact } of people) {
      expect(contact.address).toMatch(/@(?:[\w-]+\.)?example(?:\.com|\.org)?$/);
    }
  });
});

describe('its campaigns', () => {
  it('lie in the year before now, in their order, each with a name of its own', () => {
    const times = mailings.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(Math.min(...times)).toBeGreaterThan(now.getTime() - 366 * 86_400_000);
    expect(Math.max(...times)).toBeLessThan(now.getTime());
    expect(new Set(mailings.map(({ name }) => name)).size).toBe(mailings.length);
    expect(mailings.length).toBeGreaterThan(40);
  });

  it('go only to people who were contacts by then', () => {
    for (const { at, people: chosen } of mailings) {
      for (const { contact } of chosen) expect(Date.parse(contact.createdAt)).toBeLessThan(at);
    }
  });
});
