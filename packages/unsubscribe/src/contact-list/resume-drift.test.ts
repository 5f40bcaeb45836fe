import { describe, expect, it } from 'vitest';
import { optOutOfAll } from '../consent.ts';
import { driftFixture } from '../testing/drift-fixture.ts';

const people = Array.from({ length: 10 }, (_, n) => `user${n}@example.com`);

/** Five on both sides, five on SES's alone, five on ours alone. */
const setup = async () => {
  const fixture = driftFixture();
  for (const [n, each] of people.entries()) {
    await fixture.choose(each, optOutOfAll);
    if (n < 5) fixture.listAs(each, { unsubscribeAll: true });
    else fixture.listAs(`at-ses-${each}`, { unsubscribeAll: true });
  }
  fixture.pass(120);
  const cutOffAfter = async (pages: number) => {
    const steps = fixture.find(fixture.ctx);
    for (let count = 0; count < pages; count += 1) await steps.next();
  };
  return { ...fixture, cutOffAfter };
};

describe('a comparison that was cut off', () => {
  it('ends with the same report, after whichever page that was', async () => {
    const whole = await (await setup()).compare();
    expect(whole).toMatchObject({ found: { left_at_ses: 5, unknown_at_ses: 5 }, listed: 10 });
    for (let pages = 1; pages < 8; pages += 1) {
      const { cutOffAfter, compare, pages: read } = await setup();
      await cutOffAfter(pages);
      expect({ pages, report: await compare() }).toEqual({ pages, report: whole });
      expect(read.asked).toHaveLength(whole.calls);
    }
  });

  it('is left behind after a day', async () => {
    const { cutOffAfter, compare, pass, pages } = await setup();
    await cutOffAfter(2);
    pass(1_441);
    expect(await compare()).toMatchObject({ calls: 4 });
    expect(pages.asked).toHaveLength(6);
  });

  it('begins anew, at the next time, when SES has forgotten the place', async () => {
    const { cutOffAfter, compare, pages } = await setup();
    await cutOffAfter(2);
    pages.forgetful = true;
    await expect(compare()).rejects.toThrow('forgotten');
    pages.forgetful = false;
    expect(await compare()).toMatchObject({ calls: 4, listed: 10 });
  });

  it('is gone on with by one of two', async () => {
    const { cutOffAfter, find, ctx } = await setup();
    await cutOffAfter(1);
    const both = await Promise.allSettled([find(ctx).next(), find(ctx).next()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps everything as it was when SES is down', async () => {
    const { cutOffAfter, compare, list, store } = await setup();
    await cutOffAfter(1);
    const entries = store.audit.length;
    list.outage = new Error('SES is down');
    await expect(compare()).rejects.toThrow('SES is down');
    expect(store.audit).toHaveLength(entries);
    list.outage = undefined;
    expect(await compare()).toMatchObject({ calls: 4, found: { left_at_ses: 5 } });
  });
});
