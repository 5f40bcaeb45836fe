import { testCtx } from '@distronation/common/testing';
import { countReads } from '@distronation/common/testing/tables';
import { freshIndex, searchContacts } from '@distronation/contacts';
import { dynamoCardFeed } from '@distronation/contacts/adapters';
import { searchContacts as contract } from '@distronation/contracts';
import { followChoices } from '@distronation/unsubscribe-utils';
import { dynamoConsentFeed } from '@distronation/unsubscribe-utils/adapters';
import type { Bench, Figure, Stage } from '../bench.ts';
import { documentClient } from '../document-client.ts';
import { cpuTimes, quantile } from '../intake/cpu-time.ts';
import { fillContacts } from './fill-contacts.ts';
import { heapInUse } from './heap.ts';

const [few, many] = [1_000, 100_000];
const repeats = 40;

const questions: readonly [what: string, query: Record<string, string>][] = [
  ['part of a name', { text: 'dvorak' }],
  ['a custom id', { text: 'DN-000321' }],
  ['a tag and a field', { tag: 'label', field: 'City', value: 'oslo' }],
  ['who may get the newsletter', { status: 'mailable', topic: 'newsletter' }],
  ['everybody, page 500 by name', { sort: 'name', offset: '500' }],
  ['everybody, with what they have in common', { facets: 'true' }],
];

interface Measured {
  what: string;
  figure: string;
  /** What the ratio compares. */
  value: number;
}

/** As a function that has just started. */
const startSearch = (stage: Stage) => {
  const client = documentClient(stage.connect());
  const { mailTable } = stage;
  let now = Date.now();
  const index = freshIndex({
    cards: dynamoCardFeed({ client, mailTable }),
    choices: followChoices(dynamoConsentFeed({ client, table: mailTable })),
    contacts: { readMany: async () => new Map() },
    tellConsents: async () => new Map(),
    now: () => new Date(now),
  });
  return {
    index,
    count: countReads(client),
    pass: (ms: number) => void (now += ms),
    search: searchContacts({ index, now: () => new Date(now) }),
  };
};

const reading = (what: string, { units, calls }: { units: number; calls: number }): Measured => ({
  what,
  // What finds nothing costs half a unit a call at DynamoDB, and nothing here.
  value: Math.max(units, calls / 2),
  figure: `${units} RU, ${calls} calls`,
});

const measure = async (stage: Stage): Promise<Measured[]> => {
  const heapBefore = heapInUse();
  const { index, count, pass, search } = startSearch(stage);
  const [start, cpuBefore] = [performance.now(), process.cpuUsage()];
  const load = await count(index);
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const heap = heapInUse() - heapBefore;
  // Beyond the overlap, so that what was filled just now is not read again.
  pass(60_000);
  await index();
  pass(60_000);
  const refresh = await count(index);
  const asked: Measured[] = [];
  for (const [what, given] of questions) {
    const query = contract.query.parse(given);
    const call = { query, params: undefined, headers: undefined, body: undefined };
    const ask = () => search(testCtx(), call);
    const p50 = quantile(await cpuTimes(Array.from({ length: repeats }), ask), 0.5);
    asked.push({ what, value: p50, figure: `${p50.toFixed(2)} ms of CPU, p50` });
  }
  return [
    reading('loading', load),
    {
      what: 'loading, time',
      value: (user + system) / 1_000,
      figure: `${seconds.toFixed(1)} s, of which ${((user + system) / 1e6).toFixed(1)} s of our CPU`,
    },
    { what: 'memory', value: heap, figure: `${heap.toFixed(1)} MB` },
    reading('refreshing, nothing changed', refresh),
    ...asked,
  ];
};

export const searchBench: Bench = {
  name: 'search',
  asks: 'What it takes to search 100,000 contacts from memory, against 1,000; refreshing should cost the same.',
  async run(stage) {
    await fillContacts(stage, 0, few);
    const small = await measure(stage);
    await fillContacts(stage, few, many);
    const large = await measure(stage);
    return small.flatMap(({ what, value, figure }, n): Figure[] => {
      const other = large[n];
      return [
        { what: `${what}, ${few.toLocaleString('en')} contacts`, figure },
        {
          what: `${what}, ${many.toLocaleString('en')} contacts`,
          figure: other?.figure ?? '',
          ratio: (other?.value ?? Number.NaN) / value,
        },
      ];
    });
  },
};
