import { describe, expect, it } from 'vitest';
import { optIn } from '../consent.ts';
import { driftFixture } from '../testing/drift-fixture.ts';
import type { OptOutPlace, OptOutsLoaded } from './load-opt-outs.ts';

const ana = 'ana@example.com';
const people = Array.from({ length: 8 }, (_, n) => `user${n}@example.com`);

const setup = () => {
  const fixture = driftFixture();
  const load = async (from?: OptOutPlace): Promise<OptOutsLoaded[]> => {
    const steps: OptOutsLoaded[] = [];
    for await (const step of fixture.load(fixture.ctx, ['newsletter'], from)) steps.push(step);
    return steps;
  };
  return { ...fixture, load };
};

describe('loading the opt-outs of SES’s list', () => {
  it('takes over who left everything or the topic, and nobody else', async () => {
    const { store, listAs, load } = setup();
    listAs('all@example.com', { unsubscribeAll: true });
    listAs(ana, { topics: { newsletter: 'OPT_OUT' } });
    listAs('other@example.com', { topics: { outreach: 'OPT_OUT' } });
    listAs('in@example.com', { topics: { newsletter: 'OPT_IN' } });
    const { next: _none, ...done } = (await load()).at(-1) ?? {};
    // Whoever left everything is told twice, and is news once.
    expect(done).toEqual({ calls: 2, listed: 3, adopted: 2 });
    expect((await store.read('all@example.com')).consent.unsubscribeAll).toBe(true);
    expect((await store.read(ana)).consent.topics).toEqual({ newsletter: 'OPT_OUT' });
    expect(store.audit).toMatchObject([
      { subject: 'all@example.com', method: 'ses_contact_list' },
      { subject: ana, method: 'ses_contact_list' },
    ]);
  });

  it('believes whoever has just come back, though SES is told late of what they chose before', async () => {
    const { store, choose, listAs, load, pass, now } = setup();
    await choose(ana, optIn(now(), 'newsletter'));
    pass(1);
    listAs(ana, { topics: { newsletter: 'OPT_OUT' } });
    await load();
    expect((await store.read(ana)).consent.topics).toEqual({ newsletter: 'OPT_IN' });
    pass(70);
    await load();
    expect((await store.read(ana)).consent.topics).toEqual({ newsletter: 'OPT_OUT' });
  });

  it('writes nothing about what is known', async () => {
    const { store, listAs, load } = setup();
    listAs(ana, { topics: { newsletter: 'OPT_OUT' } });
    await load();
    expect((await load()).at(-1)).toMatchObject({ adopted: 0 });
    expect(store.audit).toHaveLength(1);
  });

  it('leaves whoever came back since in', async () => {
    const { store, listAs, load, choose, now, pass } = setup();
    listAs(ana, { topics: { newsletter: 'OPT_OUT' } });
    pass(1);
    await choose(ana, optIn(now(), 'newsletter'));
    expect((await load()).at(-1)).toMatchObject({ listed: 1, adopted: 0 });
    expect((await store.read(ana)).consent.topics.newsletter).toBe('OPT_IN');
  });

  it('goes on, after any page, where it was cut off', async () => {
    const whole = setup();
    for (const each of people) whole.listAs(each, { topics: { newsletter: 'OPT_OUT' } });
    const steps = await whole.load();
    expect(steps.map(({ calls }) => calls)).toEqual([1, 2, 3, 4]);
    for (const [index, { next, adopted }] of steps.entries()) {
      if (!next) continue;
      const rest = setup();
      for (const each of people) rest.listAs(each, { topics: { newsletter: 'OPT_OUT' } });
      const done = (await rest.load(next)).at(-1);
      expect(done).toMatchObject({ calls: 3 - index, adopted: 8 - adopted });
    }
    expect(steps.at(-1)?.next).toBeUndefined();
  });

  it('rejects when SES is down or has forgotten the place', async () => {
    const { list, pages, listAs, load } = setup();
    for (const each of people) listAs(each, { topics: { newsletter: 'OPT_OUT' } });
    pages.forgetful = true;
    await expect(load()).rejects.toThrow('forgotten');
    list.outage = new Error('SES is down');
    await expect(load()).rejects.toThrow('SES is down');
  });
});
