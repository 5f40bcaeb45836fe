import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import {
  block,
  optOut,
  optOutOfAll,
  pauseUntil,
  suppressionOf,
  type ChangeConsent,
} from './consent.ts';
import { consentFixture } from './testing/index.ts';

const ana = 'ana@example.com';
const inAMonth = new Date('2026-12-01T09:00:00.000Z');
const staff = { Authorization: 'Bearer outreach' };

const setup = async (...before: ChangeConsent[]) => {
  const fixture = consentFixture();
  const how = { action: 'consent.change', method: 'preferences_page' } as const;
  for (const apply of before) {
    await fixture.deps.changeConsent(testCtx(), { address: ana, apply, ...how });
  }
  const data = await fixture.tokenFor(ana);
  const { addContact, choose, store, deps } = fixture;
  return {
    ...fixture,
    /** Each way in which somebody may ask for the newsletter again. */
    ways: {
      link: () => addContact({ email: ana, topics: ['newsletter'], data }),
      page: () => choose(data, { topics: { newsletter: true } }),
      staff: () =>
        addContact({ email: ana, topics: ['newsletter'], reason: 'By telephone' }, staff),
      staffWithoutReason: () => addContact({ email: ana, topics: ['newsletter'] }, staff),
    },
    /** Why the newsletter would be kept back now. */
    gate: async () => suppressionOf((await store.read(ana)).consent, 'newsletter', deps.now()),
  };
};

type Way = keyof Awaited<ReturnType<typeof setup>>['ways'];
type Row = [string, ChangeConsent[], Record<Way, number>, string | undefined];

/** Who gets which answer, and why the newsletter is kept back still where it is granted. */
const table: Row[] = [
  ['nothing', [], { link: 200, page: 200, staff: 200, staffWithoutReason: 200 }, undefined],
  [
    'left the topic',
    [optOut('newsletter')],
    { link: 200, page: 200, staff: 200, staffWithoutReason: 400 },
    undefined,
  ],
  [
    'left everything',
    [optOutOfAll],
    { link: 200, page: 200, staff: 200, staffWithoutReason: 400 },
    undefined,
  ],
  [
    'paused, and left the topic',
    [pauseUntil(inAMonth), optOut('newsletter')],
    { link: 200, page: 200, staff: 200, staffWithoutReason: 400 },
    'paused',
  ],
  [
    'bounced',
    [block('bounced')],
    { link: 200, page: 200, staff: 200, staffWithoutReason: 400 },
    undefined,
  ],
  [
    'complained',
    [block('complained')],
    { link: 200, page: 200, staff: 409, staffWithoutReason: 409 },
    undefined,
  ],
  [
    'is no address',
    [block('invalid')],
    { link: 409, page: 409, staff: 409, staffWithoutReason: 409 },
    undefined,
  ],
];

const cases = table.flatMap(([what, before, answers, rest]) =>
  (['link', 'page', 'staff', 'staffWithoutReason'] as const).map(
    (way) => [way, what, answers[way], before, rest] as const,
  ),
);

const isGranted = ([, , status]: (typeof cases)[number]): boolean => status === 200;

describe('coming back', () => {
  it.each(cases.filter(isGranted))(
    'by %s, who %s: %i',
    async (way, _what, status, before, rest) => {
      const { ways, gate } = await setup(...before);
      expect(await ways[way]()).toMatchObject({ status });
      expect(await gate()).toBe(rest);
    },
  );

  it.each(cases.filter((each) => !isGranted(each)))(
    'by %s, who %s: %i, without a trace',
    async (way, _what, status, before) => {
      const { ways, gate, store } = await setup(...before);
      const shut = await gate();
      store.audit.splice(0);
      expect(await ways[way]()).toMatchObject({ status });
      expect(await gate()).toBe(shut);
      expect(store.audit).toEqual([]);
    },
  );

  it('409 for staff where the person was erased; the person alone comes back, without a trace of the address', async () => {
    const { ways, gate, store, eraseConsent } = await setup(optOut('newsletter'));
    await eraseConsent(testCtx(), ana);
    expect(await ways.staff()).toMatchObject({ status: 409, body: { code: 'recipient_erased' } });
    expect(await gate()).toBe('unsubscribed_topic');
    expect(await ways.link()).toMatchObject({ status: 200 });
    expect(await gate()).toBeUndefined();
    expect((await store.read(ana)).erasedAt).toBeDefined();
  });

  it.each(['link', 'page', 'staff'] as const)(
    '409 by %s where the address was blocked while the provider was asked, and a second try does it',
    async (way) => {
      const { ways, gate, providerLists, deps } = await setup(optOut('newsletter'));
      const { release } = providerLists;
      providerLists.release = async (...asked) => {
        providerLists.release = release;
        const bounce = { address: ana, apply: block('bounced'), reason: 'bounced' };
        const how = { action: 'consent.block', method: 'mailgun_event' } as const;
        await deps.changeConsent(testCtx(), { ...bounce, ...how });
        return release(...asked);
      };
      const refused = {
        status: 409,
        body: { code: 'recipient_blocked', data: { block: 'bounced' } },
      };
      expect(await ways[way]()).toMatchObject(refused);
      expect(await gate()).toBe('bounced');
      expect(await ways[way]()).toMatchObject({ status: 200 });
      expect(await gate()).toBeUndefined();
    },
  );

  it('tells whoever comes back that their pause goes on', async () => {
    const { ways } = await setup(pauseUntil(inAMonth), optOut('newsletter'));
    expect((await ways.link()).body['data']).toMatchObject({ pausedUntil: inAMonth.toISOString() });
  });

  it('by a page does nothing to an address that is blocked, while only less is asked for', async () => {
    const { choose, tokenFor, gate, providerLists } = await setup(block('complained'));
    providerLists.add(ana, 'complained');
    expect(await choose(await tokenFor(ana), { topics: { outreach: false } })).toMatchObject({
      status: 200,
    });
    expect(await gate()).toBe('complained');
    expect(providerLists.reasonsFor(ana)).toEqual(['complained']);
  });

  it('400 for a link in its week of grace, which leads to no block being lifted', async () => {
    const { ways, gate, passDays, providerLists } = await setup(block('bounced'));
    providerLists.add(ana, 'bounced');
    passDays(31);
    expect(await ways.link()).toMatchObject({ status: 400 });
    expect(await ways.page()).toMatchObject({ status: 400, body: { code: 'invalid_link' } });
    expect(await gate()).toBe('bounced');
    expect(providerLists.reasonsFor(ana)).toEqual(['bounced']);
  });
});
