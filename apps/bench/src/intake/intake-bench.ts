import { createHmac } from 'node:crypto';
import { dynamoEventStore } from '@distronation/tracking/adapters';
import { memoryEventStore } from '@distronation/tracking/testing';
import pMap from 'p-map';
import type { Bench, Figure } from '../bench.ts';
import { documentClient } from '../document-client.ts';
import { cpuTimes, quantile } from './cpu-time.ts';
import { hearInto } from './hear.ts';
import { postsOf, signingKey } from './posts.ts';

const atOnce = 50;

const signedText = 60;

/** What no intake can do without: reading the body, and a digest as long as the signature's. */
const bareMinimum = (body: string): unknown => {
  const data: unknown = JSON.parse(body);
  return [data, createHmac('sha256', signingKey).update(body.slice(0, signedText)).digest('hex')];
};

const perSecond = async (posts: readonly string[], hear: (body: string) => Promise<void>) => {
  const start = performance.now();
  await pMap(posts, hear, { concurrency: atOnce });
  return (posts.length / (performance.now() - start)) * 1_000;
};

const cpuFigures = (what: string, times: number[], baseline: number[]): Figure[] =>
  [0.5, 0.99].map((part) => ({
    what: `${what}, p${part * 100}`,
    figure: `${quantile(times, part).toFixed(3)} ms of CPU`,
    ratio: quantile(times, part) / quantile(baseline, part),
  }));

export const intakeBench: Bench = {
  name: 'intake',
  asks: "The webhook's own processor time for an event, against checking the signature and parsing alone; and events a second.",
  async run({ connect, mailTable, guardTable, progress }) {
    const [warmUp, posts] = [postsOf('warm-up', 300), postsOf('measured', 1_000)];
    const inMemory = hearInto(memoryEventStore());
    for (const body of warmUp) {
      await inMemory(body);
      bareMinimum(body);
    }
    const baseline = await cpuTimes(posts, bareMinimum);
    const handler = await cpuTimes(posts, inMemory);
    const throughMemory = await perSecond(posts, hearInto(memoryEventStore()));
    progress(`${posts.length} events heard in memory`);

    const client = documentClient(connect());
    const inDynamo = hearInto(dynamoEventStore({ client, mailTable, guardTable }));
    await pMap(warmUp, inDynamo, { concurrency: atOnce });
    const throughDynamo = await perSecond(posts, inDynamo);
    return [
      ...cpuFigures('signature and JSON.parse alone', baseline, baseline),
      ...cpuFigures('the handler, over memory', handler, baseline),
      { what: 'through memory', figure: `${throughMemory.toFixed(0)} events/s` },
      {
        what: 'through DynamoDB Local',
        figure: `${throughDynamo.toFixed(0)} events/s`,
        ratio: throughDynamo / throughMemory,
      },
    ];
  },
};
