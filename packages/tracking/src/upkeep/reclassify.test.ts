import { describe, expect, it } from 'vitest';
import type { DeliveryEvent } from '../event.ts';
import { reclassify } from './reclassify.ts';
import { recordEvent } from '../intake/record-event.ts';
import { numbersOf } from '../testing/store-numbers.ts';
import { memoryEventStore } from '../testing/memory-event-store.ts';
import { readBefore, toldByMailgun } from '../testing/told-events.ts';

const nine = Date.UTC(2026, 10, 1, 9);
const second = 1_000;

const opened = (at: number, of: Partial<Parameters<typeof toldByMailgun>[0]> = {}) =>
  toldByMailgun({
    kind: 'opened',
    at: new Date(nine + at),
    messageId: 'm@mg.example.com',
    campaignId: 'news',
    ...of,
  });

const bot = { client: { bot: 'generic' } };

const runThrough = async (
  steps: AsyncIterator<unknown>,
  afterEach: () => Promise<void>,
): Promise<void> => {
  while (!(await steps.next()).done) await afterEach();
};

const setup = async (...events: DeliveryEvent[]) => {
  const store = memoryEventStore();
  const record = recordEvent({ store, findCampaign: async () => undefined });
  for (const event of events) await record(event);
  const pauses: number[] = [];
  const deps = {
    store,
    cells: store,
    events: store,
    pause: async (ms: number) => void pauses.push(ms),
  };
  const run = async (options?: { anew: boolean }) => {
    const steps = [];
    for await (const step of reclassify(deps)(options)) {
      steps.push({ ...step, numbers: await counts() });
    }
    return steps;
  };
  const counts = async () => (await store.cells({})).map((cell) => cell.counts);
  return { store, record, run, deps, pauses, counts };
};

describe('reclassifying', () => {
  it('reads what was told by the rules of today, and shows it when all of it is read', async () => {
    const events = [opened(0, bot), opened(10 * second)];
    const { run, counts } = await setup(...events.map(readBefore));
    expect(await counts()).toMatchObject([{ opened: 2, uniqueOpens: 1 }]);
    const [step, ...more] = await run();
    expect(step).toMatchObject({ recipients: 1, messages: 1, numbers: [{ uniqueOpens: 1 }] });
    expect(step?.numbers).not.toMatchObject([{ 'machine:opened:provider_bot': 1 }]);
    expect(more).toEqual([]);
    expect(await counts()).toEqual([
      { opened: 2, uniqueOpens: 1, 'machine:opened:provider_bot': 1 },
    ]);
  });

  it('waits until everybody counts in the new generation before it looks at what was kept', async () => {
    const { store, record, deps, counts } = await setup(readBefore(opened(0, bot)));
    let isHeard = false;
    const pause = async () => {
      await record(opened(5 * second));
      isHeard = true;
    };
    await runThrough(reclassify({ ...deps, pause })(), async () => expect(isHeard).toBe(true));
    expect(await store.generations()).toEqual({ current: 2 });
    expect(await counts()).toEqual([
      { opened: 2, uniqueOpens: 1, 'machine:opened:provider_bot': 1 },
    ]);
  });

  it('counts what comes in while it runs, before and after its own mail was looked at', async () => {
    const { record, deps, counts } = await setup(
      readBefore(opened(0, bot)),
      readBefore(
        opened(0, { ...bot, recipient: 'bob@example.com', messageId: 'n@mg.example.com' }),
      ),
    );
    const meanwhile = opened(5 * second);
    const historyOf: typeof deps.store.historyOf = async (address) => {
      const history = await deps.store.historyOf(address);
      await record(meanwhile);
      return history;
    };
    await runThrough(reclassify({ ...deps, store: { ...deps.store, historyOf } })(), async () => {
      await record(opened(6 * second));
    });
    expect(await counts()).toEqual([
      { opened: 4, uniqueOpens: 1, 'machine:opened:provider_bot': 2 },
    ]);
  });

  it('is gone on with by the next run, with nothing counted twice', async () => {
    const events = Array.from({ length: 60 }, (_, n) =>
      opened(n * 60 * second, {
        ...bot,
        recipient: `${n}@example.com`,
        messageId: `${n}@mg.example.com`,
      }),
    );
    const { store, deps, run, counts } = await setup(...events.map(readBefore));
    let recounts = 0;
    const recount: typeof store.recount = async (change) => {
      recounts += 1;
      if (recounts === 2) throw new Error('killed');
      return store.recount(change);
    };
    const broken = reclassify({ ...deps, store: { ...store, recount } })();
    await expect(broken.next()).rejects.toThrow('killed');
    expect(await counts()).toEqual([{ opened: 60, uniqueOpens: 60 }]);
    await run();
    expect(await counts()).toEqual([{ opened: 60, 'machine:opened:provider_bot': 60 }]);
    expect(await store.generations()).toEqual({ current: 2 });
  });

  it('begins again when it is asked to, and leaves behind what was begun by other rules', async () => {
    const { store, deps, run, counts } = await setup(readBefore(opened(0, bot)));
    await store.beginGeneration(false);
    const [known] = await store.engagementsIn(2, []);
    expect(known).toBeUndefined();
    await recordEvent({ store: deps.store, findCampaign: async () => undefined })(
      readBefore(opened(5 * second, bot)),
    );
    await run({ anew: true });
    expect(await store.generations()).toEqual({ current: 3 });
    expect(await counts()).toEqual([{ opened: 2, 'machine:opened:provider_bot': 2 }]);
  });

  it('can be run again and again, and then changes nothing', async () => {
    const { run, store } = await setup(readBefore(opened(0, bot)));
    await run();
    const numbers = await numbersOf(store);
    await run();
    expect(await numbersOf(store)).toEqual(numbers);
    expect(await store.generations()).toEqual({ current: 3 });
  });

  it('keeps the reading of an event whose words it cannot read any more', async () => {
    const event = { ...opened(0, bot), raw: 'a story' };
    const { run, counts } = await setup(event);
    await run();
    expect(await counts()).toEqual([{ opened: 1, 'machine:opened:provider_bot': 1 }]);
  });

  it('counts somebody who opened in a hundred different hours', async () => {
    const events = Array.from({ length: 100 }, (_, n) => opened(n * 3600 * second, bot));
    const { run, store } = await setup(...events.map(readBefore));
    await run();
    const cells = await store.cells({});
    expect(cells.filter(({ counts }) => counts['machine:opened:provider_bot'] === 1)).toHaveLength(
      100,
    );
  });

  it('has nothing to do where nothing was sent', async () => {
    const { run, store, pauses } = await setup();
    expect(await run()).toEqual([]);
    expect(pauses).toEqual([60_000]);
    expect(await store.generations()).toEqual({ current: 2 });
  });
});
