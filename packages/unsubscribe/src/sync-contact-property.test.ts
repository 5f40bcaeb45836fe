import { testCtx } from '@distronation/common/testing';
import { topics as allTopics, type Topic } from '@distronation/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adoptListedContact } from './adopt-listed-contact.ts';
import { changeConsent } from './change-consent.ts';
import { isSubscribed, optIn, optOut, optOutAsOf, optOutOfAll } from './consent.ts';
import { syncContact } from './sync-contact.ts';
import { memoryConsentStore, memoryContactList } from './testing/index.ts';

const ana = 'ana@example.com';
const ctx = testCtx();

type Act = { how: 'comes back'; topic: Topic } | { how: 'leaves' | 'at SES'; what: Topic | 'all' };

/** What somebody did about a topic: begun and written down at these places in the order of all. */
interface Done {
  isIn: boolean;
  begun: number;
  written: number;
}

const topic = fc.constantFrom(...allTopics);
const what = fc.constantFrom(...allTopics, 'all' as const);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ how: fc.constant('comes back' as const), topic }),
  fc.record({ how: fc.constantFrom('leaves' as const, 'at SES' as const), what }),
);

const topicsOf = (left: Topic | 'all'): readonly Topic[] => (left === 'all' ? allTopics : [left]);

/** Our record, SES's list and a worker for each message, between whose steps anybody else may take theirs.
 *  A second passes at each look at the clock. */
const world = (turns: fc.Scheduler) => {
  let [second, place] = [0, 0];
  const now = () => new Date(Date.UTC(2026, 10, 1, 9, 0, (second += 1)));
  const next = () => (place += 1);
  const done = new Map<Topic, Done[]>(allTopics.map((each) => [each, []]));
  const placeOf = new Map<number, number>();
  const working: Promise<unknown>[] = [];

  const kept = memoryConsentStore();
  const store: typeof kept = {
    ...kept,
    read: async (address) => turns.schedule(kept.read(address)),
    async commit(change) {
      await turns.schedule(Promise.resolve());
      const isWritten = await kept.commit(change);
      if (isWritten) placeOf.set(change.version + 1, next());
      return isWritten;
    },
  };

  const ses = memoryContactList();
  const write =
    (way: typeof ses.replace): typeof ses.replace =>
    async (address, choice) => {
      await turns.schedule(Promise.resolve());
      await way(address, choice);
      const taken = ses.contacts.get(address);
      if (taken) ses.contacts.set(address, { ...taken, updatedAt: now() });
    };
  const contactList: typeof ses = {
    ...ses,
    find: async (address) => turns.schedule(ses.find(address)),
    create: write(ses.create),
    replace: write(ses.replace),
  };

  const noQueue = { add: async () => {} };
  const adopt = adoptListedContact({
    store,
    changeConsent: changeConsent({ store, queue: noQueue, now }),
  });
  const sync = syncContact({ store, contactList, adopt });
  /** As often as the queue brings it again: somebody else may have created the contact. */
  const work = async (): Promise<void> => sync(ctx, ana).catch(work);
  const queue = { add: async () => void working.push(work()) };
  const change = changeConsent({ store, queue, now });
  const choose = (apply: Parameters<typeof change>[1]['apply']) =>
    change(ctx, { address: ana, apply, action: 'consent.change', method: 'one_click' });

  const comeBack = async (to: Topic) => {
    const [at, begun] = [now(), next()];
    // The provider is asked.
    await turns.schedule(Promise.resolve());
    const { version } = await choose(optIn(at, to));
    done.get(to)?.push({ isIn: true, begun, written: Math.max(begun, placeOf.get(version) ?? 0) });
  };

  const leave = async (left: Topic | 'all') => {
    const begun = next();
    const { version, changed } = await choose(left === 'all' ? optOutOfAll : optOut(left));
    const written = changed ? (placeOf.get(version) ?? 0) : begun;
    for (const each of topicsOf(left)) done.get(each)?.push({ isIn: false, begun, written });
  };

  const leaveAtSes = async (left: Topic | 'all') => {
    const before = ses.contacts.get(ana);
    const hadLeft = left === 'all' ? before?.unsubscribeAll : before?.topics[left] === 'OPT_OUT';
    if (!before || hadLeft) return;
    const [at, begun] = [now(), next()];
    const choice =
      left === 'all'
        ? { unsubscribeAll: true }
        : { topics: { ...before.topics, [left]: 'OPT_OUT' as const } };
    ses.contacts.set(ana, { ...before, ...choice, updatedAt: at });
    for (const each of topicsOf(left)) done.get(each)?.push({ isIn: false, begun, written: begun });
    await turns.schedule(Promise.resolve());
    await choose(optOutAsOf(at, left === 'all' ? left : [left]));
  };

  const perform = async (each: Act) => {
    await turns.schedule(Promise.resolve());
    if (each.how === 'comes back') return comeBack(each.topic);
    return each.how === 'leaves' ? leave(each.what) : leaveAtSes(each.what);
  };

  return {
    async run(acts: readonly Act[]) {
      working.push(work(), ...acts.map(perform));
      for (const each of working) await turns.waitFor(each);
    },
    done,
    here: async () => (await kept.read(ana)).consent,
    atSes: () => ses.contacts.get(ana),
  };
};

/** Undefined where it was all at once, and either will do. */
const lastWord = (done: readonly Done[]): boolean | undefined => {
  const [ins, outs] = [done.filter(({ isIn }) => isIn), done.filter(({ isIn }) => !isIn)];
  if (outs.some((out) => ins.every(({ written }) => written < out.begun))) return false;
  return ins.some((back) => outs.every(({ written }) => written < back.begun)) || undefined;
};

it('our record and SES’s list agree on what somebody chose last, whoever comes in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(act, { minLength: 1, maxLength: 6 }),
      async (turns, acts) => {
        const { run, done, here, atSes } = world(turns);
        await run(acts);
        const consent = await here();
        const listed = atSes();
        for (const each of allTopics) {
          const isIn = isSubscribed(consent, each);
          expect(listed && isSubscribed(listed, each)).toBe(isIn);
          expect(isIn).toBe(lastWord(done.get(each) ?? []) ?? isIn);
        }
      },
    ),
    { seed: 20_261_123, numRuns: 1_000 },
  );
});
