import { describe, expect, it } from 'vitest';
import { hour, second } from './durations.ts';
import type { Happening, Letter } from './happening.ts';
import { personOf, type Person } from './person.ts';
import { planOf } from './plan.ts';
import { usualRates, type Rates } from './rates.ts';

const sentAt = Date.UTC(2026, 8, 1, 14);
const link = (url: string, tracked = true) => ({ url, label: url, tracked });
const letter: Letter = {
  number: 1,
  sentAt,
  links: [
    link('https://example.com/a'),
    link('https://example.com/b'),
    link('https://example.com/unsubscribe', false),
  ],
  tracks: { opens: true, clicks: true },
};
const people = (count: number, rates: Partial<Rates> = {}): Person[] =>
  Array.from({ length: count }, (_, index) =>
    personOf('seed', `reader${index}@example.com`, { ...usualRates, ...rates }),
  );
const plans = (rates: Partial<Rates> = {}, changes: Partial<Letter> = {}, count = 2_000) =>
  people(count, rates).map((person) => planOf(person, { ...letter, ...changes }));
const share = (all: Happening[][], test: (plan: Happening[]) => boolean): number =>
  all.filter(test).length / all.length;
const does = (what: Happening['what'], by?: string) => (plan: Happening[]) =>
  plan.some((one) => one.what === what && (by === undefined || ('by' in one && one.by === by)));

describe('planOf', () => {
  it('gives the same person the same life, in order of time', () => {
    expect(plans()).toEqual(plans());
    for (const plan of plans()) {
      const times = plan.map(({ after }) => after);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times[0]).toBeGreaterThan(0);
    }
  });

  it('lets the time of sending change when things happen, and not what', () => {
    const whats = (at: number) =>
      plans({}, { sentAt: at }).map((plan) => plan.map(({ what }) => what).toSorted());
    expect(whats(sentAt + 11 * hour)).toEqual(whats(sentAt));
  });

  it('keeps to the rates', () => {
    const all = plans({ unknown: 0.1, full: 0.2, scanned: 0.3, opens: 0.5 });
    expect(share(all, does('bounce'))).toBeCloseTo(0.1, 1);
    expect(share(all, does('defer'))).toBeCloseTo(0.1, 1);
    expect(share(all, does('look'))).toBeCloseTo(0.27, 1);
    expect(share(all, does('deliver'))).toBeCloseTo(0.9, 1);
  });

  it('shows the opens of fewer people than read: some images load unseen, or not at all', () => {
    const all = plans({ opens: 0.6, scanned: 0, unknown: 0 });
    const shown = share(all, does('open', 'person'));
    expect(shown).toBeGreaterThan(0.2);
    expect(shown).toBeLessThan(0.45);
    expect(share(all, does('open', 'machine'))).toBeGreaterThan(0.3);
  });

  it('tells the provider nothing of what it does not track', () => {
    const tracks = { opens: false, clicks: false };
    const all = plans({ scanned: 1, clicks: 1 }, { tracks }).flat();
    const looked = all.find(({ what }) => what === 'look');
    expect(all.filter(({ what }) => what === 'open' || what === 'click')).toEqual([]);
    expect(looked).toMatchObject({ url: 'https://example.com/a' });
  });

  it('never has a person click the way out, nor within seconds of delivery', () => {
    for (const plan of plans({ scanned: 0, clicks: 1, unknown: 0 })) {
      const deliveredAfter = plan.find(({ what }) => what === 'deliver')?.after ?? NaN;
      for (const happening of plan.filter(({ what }) => what === 'click')) {
        expect(happening).not.toMatchObject({ url: 'https://example.com/unsubscribe' });
        expect(happening.after - deliveredAfter).toBeGreaterThan(25 * second);
      }
    }
  });

  it('has scanners follow every link at once, sometimes before the mail is delivered', () => {
    const all = plans({ scanned: 1, opens: 0, unknown: 0 });
    const firsts = all.map((plan) => {
      const deliveredAfter = plan.find(({ what }) => what === 'deliver')?.after ?? NaN;
      const clicks = plan.filter(({ what }) => what === 'click');
      expect(clicks).toHaveLength(2);
      return (clicks[0]?.after ?? NaN) - deliveredAfter;
    });
    expect(firsts.filter((after) => after < 0).length).toBeGreaterThan(100);
    expect(firsts.filter((after) => after < 20 * second).length).toBeGreaterThan(1_900);
  });

  it('leaves nothing behind at an address that does not exist', () => {
    const all = plans({ unknown: 1, scanned: 1 });
    expect(new Set(all.map((plan) => plan.map(({ what }) => what).join()))).toEqual(
      new Set(['bounce']),
    );
  });

  it('lets nobody’s address be anybody’s', () => {
    const visitors = plans()
      .flat()
      .flatMap((happening) => ('visitor' in happening ? [happening.visitor.ip] : []));
    for (const ip of visitors)
      expect(ip).toMatch(/^(203\.0\.113|192\.0\.2|198\.51\.100)\.\d{1,3}$/);
  });
});

describe('next reading', () => {
  it('is in waking hours, where the reader lives', () => {
    const hours = people(2_000, { scanned: 0, unknown: 0, opens: 0.6 }).flatMap((person) =>
      planOf(person, letter)
        .filter((happening) => happening.what === 'open' && happening.by === 'person')
        .map(({ after }) => new Date(sentAt + after + person.home.utcOffset * hour))
        .map((local) => local.getUTCHours()),
    );
    expect(hours.length).toBeGreaterThan(300);
    const atNight = hours.filter((one) => one >= 1 && one < 7);
    expect(atNight.length / hours.length).toBeLessThan(0.02);
  });
});
