import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeliveryEvent } from '../event.ts';
import { reclassify } from './reclassify.ts';
import { recordEvent, type RecordEvent } from '../intake/record-event.ts';
import { anyHistory } from '../testing/engagement-histories.ts';
import { memoryEventStore, type MemoryEventStore } from '../testing/memory-event-store.ts';
import { recordedEvents } from '../testing/recorded-events.ts';
import { engagementsAbout, numbersOf } from '../testing/store-numbers.ts';
import { readBefore, toldByMailgun } from '../testing/told-events.ts';

const mail = fc.record({
  messageId: fc.constantFrom('m@mg.example.com', 'n@mg.example.com'),
  recipient: fc.constantFrom('ana@example.com', 'bob@example.com', 'cy@example.com'),
});

const campaigns = new Map([
  ['m@mg.example.com', 'news'],
  ['n@mg.example.com', 'offers'],
]);

const kindOf = ({ kind }: DeliveryEvent) =>
  kind === 'opened' || kind === 'clicked' ? kind : 'delivered';

/** What became of some mails, as Mailgun tells it. */
const anyEvents = fc.array(fc.tuple(mail, anyHistory), { maxLength: 4 }).map((mails) =>
  mails
    .flatMap(([of, { events }]) => events.map((event) => ({ event, of })))
    .map(({ event, of: { messageId, recipient } }, index) =>
      toldByMailgun({
        id: `event-${index}`,
        kind: kindOf(event),
        at: event.at,
        client: event.client,
        url: event.url,
        messageId,
        recipient,
        campaignId: campaigns.get(messageId),
      }),
    ),
);

type When = 'before' | 'during' | 'after';

const anyRun = anyEvents.chain((events) =>
  fc.record({
    events: fc.constant(events),
    when: fc.array(fc.constantFrom<When>('before', 'before', 'during', 'after'), {
      minLength: events.length,
      maxLength: events.length,
    }),
    /** After how many calls of the store each run is killed; the last one is not. */
    kills: fc.array(fc.nat(12), { maxLength: 3 }),
  }),
);

/** The store, with an event coming in at each call of it, and an end to it all at one of them. */
const restless = (
  store: MemoryEventStore,
  record: RecordEvent,
  coming: DeliveryEvent[],
  killedAfter: number,
): MemoryEventStore => {
  let calls = 0;
  const first = async <T>(call: () => Promise<T>): Promise<T> => {
    const event = coming.shift();
    if (event) await record(event);
    calls += 1;
    if (calls > killedAfter) throw new Error('killed');
    return call();
  };
  return {
    ...store,
    historyOf: (address) => first(() => store.historyOf(address)),
    engagementsIn: (generation, of) => first(() => store.engagementsIn(generation, of)),
    recount: (change) => first(() => store.recount(change)),
    finishGeneration: (generation) => first(() => store.finishGeneration(generation)),
  };
};

const runThrough = async (steps: AsyncIterator<unknown>): Promise<string> => {
  while (!(await steps.next()).done);
  return 'done';
};

it('ends with the numbers of a store that knew the rules from the start, whatever comes in between', async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ events, when, kills }) => {
      const of = (wanted: When) => events.filter((_, index) => when[index] === wanted);
      const store = memoryEventStore();
      const intake = recordEvent({ store, findCampaign: async () => undefined });
      const heard: ReturnType<RecordEvent>[] = [];
      const record: RecordEvent = (event) => {
        const recorded = intake(event);
        heard.push(recorded);
        return recorded;
      };
      for (const event of of('before')) await record(readBefore(event));

      const coming = of('during');
      await store.beginGeneration(false);
      for (const killedAfter of [...kills, Infinity]) {
        const recounting = restless(store, record, coming, killedAfter);
        const run = reclassify({
          store: recounting,
          cells: store,
          events: store,
          pause: async () => {},
        });
        const ended = await runThrough(run()).catch((error: Error) => error.message);
        expect(killedAfter === Infinity ? ['done'] : ['done', 'killed']).toContain(ended);
      }
      for (const event of [...coming, ...of('after')]) await record(event);
      // Some may have come to a run that was killed before they were through.
      await Promise.all(heard);

      const exact = await recordedEvents(events);
      expect(await numbersOf(store)).toEqual(await numbersOf(exact));
      expect(await engagementsAbout(store, events)).toEqual(await engagementsAbout(exact, events));
    }),
    { numRuns: 60 },
  );
});
