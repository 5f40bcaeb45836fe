import { testCtx } from '@distronation/common/testing';
import { topics } from '@distronation/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptListedContact } from './adopt-listed-contact.ts';
import { checkRecipients } from './check-recipients.ts';
import { noChoiceYet, optIn, optOut, pauseUntil, suppressionOf, type Consent } from './consent.ts';
import { syncContact } from './sync-contact.ts';
import { tellConsents } from './tell-consents.ts';
import { consentFixture, memoryContactList } from './testing/index.ts';
import { allowsMore, makeChange, type PreferenceChange } from './preference-change.ts';

const ana = 'ana@example.com';
const now = new Date('2026-11-01T09:00:00.000Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

const pausedFor = async (days: number) => {
  const fixture = consentFixture();
  const { store, deps } = fixture;
  const how = { action: 'consent.change', method: 'preferences_page' } as const;
  await deps.changeConsent(testCtx(), { address: ana, apply: pauseUntil(later(days)), ...how });
  const gate = checkRecipients({ store, ensure: async () => new Map(), now: deps.now });
  return {
    ...fixture,
    reasons: async () =>
      Promise.all(topics.map(async (topic) => (await gate(testCtx(), [ana], topic)).get(ana))),
  };
};

describe('a pause', () => {
  it('holds back newsletter and outreach, not what is paid, and ends by itself', async () => {
    const { reasons, passDays } = await pausedFor(30);
    expect(await reasons()).toEqual(['paused', 'paused', undefined]);
    passDays(29.999);
    expect(await reasons()).toEqual(['paused', 'paused', undefined]);
    passDays(0.001);
    expect(await reasons()).toEqual([undefined, undefined, undefined]);
  });

  it('is told to staff while it lasts', async () => {
    const { store, deps, passDays } = await pausedFor(30);
    const told = async () => (await tellConsents(store, deps.now)([ana])).get(ana);
    expect(await told()).toMatchObject({
      choices: { pausedUntil: later(30).toISOString() },
      suppressed: { newsletter: 'paused', outreach: 'paused' },
    });
    passDays(30);
    const over = await told();
    expect(over?.suppressed).toEqual({});
    expect(over?.choices).not.toHaveProperty('pausedUntil');
  });

  it('is no opt-out for SES, from where it would come back and stay', async () => {
    const { deps, passDays, reasons } = await pausedFor(30);
    const contactList = memoryContactList();
    const sync = syncContact({ ...deps, contactList, adopt: adoptListedContact(deps) });
    await sync(testCtx(), ana);
    expect(contactList.contacts.get(ana)).toMatchObject({ unsubscribeAll: false, topics: {} });
    passDays(30);
    await sync(testCtx(), ana);
    expect(await reasons()).toEqual([undefined, undefined, undefined]);
  });

  it('neither ends nor begins with a choice of topics', () => {
    const paused = pauseUntil(later(30))(noChoiceYet);
    const left = optOut('newsletter')(paused);
    expect(suppressionOf(left, 'newsletter', now)).toBe('unsubscribed_topic');
    expect(suppressionOf(optIn(now, 'newsletter')(left), 'newsletter', now)).toBe('paused');
  });
});

const instant = fc.integer({ min: -400, max: 400 }).map(later);
const preference = fc.constantFrom('OPT_IN' as const, 'OPT_OUT' as const);
const perTopic = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ newsletter: value, outreach: value, financial: value }, { requiredKeys: [] });
const state: fc.Arbitrary<Consent> = fc.record(
  {
    unsubscribeAll: fc.boolean(),
    topics: perTopic(preference),
    pausedUntil: instant.map((at) => at.toISOString()),
  },
  { requiredKeys: ['unsubscribeAll', 'topics'] },
);
const wanted: fc.Arbitrary<PreferenceChange> = fc.record(
  {
    topics: perTopic(fc.boolean()),
    unsubscribeAll: fc.constant(true as const),
    pausedUntil: fc.option(instant),
  },
  { requiredKeys: [] },
);
const moments = [0, 29, 89, 399, 401];

describe('any change in any state', () => {
  it('once made changes nothing when it comes again', () => {
    fc.assert(
      fc.property(state, wanted, (before, change) => {
        fc.pre(!change.unsubscribeAll || !change.topics);
        const after = makeChange(change, now, before.block)(before);
        expect(makeChange(change, later(1 / 86_400), after.block)(after)).toEqual(after);
      }),
      { numRuns: 1_000 },
    );
  });

  it('that does not count as more mail never lets through what was held back', () => {
    fc.assert(
      fc.property(state, wanted, (before, change) => {
        const after = makeChange(change, now, before.block)(before);
        fc.pre(!allowsMore(before, after, now));
        for (const days of moments) {
          for (const topic of topics) {
            if (suppressionOf(before, topic, later(days)) === undefined) continue;
            expect(suppressionOf(after, topic, later(days))).toBeDefined();
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
