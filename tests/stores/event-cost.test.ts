import { closeHours } from '@distronation/tracking/adapters';
import { describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamo, dynamoClient } from '../cloud/stores.ts';
import { billOf, purposeOf } from './costs/bill.ts';
import { itemSize } from './costs/item-size.ts';
import { mailgunSample, type MailgunSample } from './costs/mailgun-samples.ts';
import { recordWrites } from './costs/record-writes.ts';
import { sesSample, type SesSample } from './costs/ses-samples.ts';
import { farAhead, startIntake } from './intake-process.ts';

const hour = 3_600_000;

const setup = async () => {
  let now = farAhead;
  const clock = () => now;
  const client = dynamoClient();
  const writes = recordWrites(client);
  const mailTable = await ownMailTable();
  const { post, notify } = startIntake({ client, mailTable, now: clock });
  const close = closeHours({ client: dynamo, mailTable }, clock);

  /** What these events cost together, and how large their items are then. */
  const costOf = async (tell: () => Promise<unknown>) => {
    writes.splice(0);
    await tell();
    const sizes = writes.map((write) => [purposeOf(write), itemSize(write.after ?? {})] as const);
    return { bill: billOf(writes), sizes: Object.fromEntries(sizes) };
  };
  return {
    costOfPost: (...samples: object[]) =>
      costOf(async () => {
        for (const sample of samples) expect(await post(sample)).toBe(200);
      }),
    costOfNotification: (message: string) => costOf(() => notify(message)),
    /** Until the hours of the samples are closed. */
    async closeHours() {
      for (let run = 0; run < 3; run += 1) {
        now += 3 * hour;
        await close();
      }
    },
  };
};

const kept = { event: '2 + 1', timeline: '2', cell: '2 + 1' };
const withReading = { ...kept, engagement: '2' };
const withEffects = { ...kept, effects: '1 + 1' };
const token = { token: '2' };

const mailgunCosts: [MailgunSample, object][] = [
  ['accepted', { ...withEffects, ...token, total: 12 }],
  ['delivered', { ...withReading, ...token, total: 12 }],
  ['opened', { ...withReading, ...token, total: 12 }],
  ['clicked', { ...withReading, ...token, total: 12 }],
  ['bounced', { ...withEffects, ...token, total: 12 }],
  ['complained', { ...withEffects, ...token, total: 12 }],
  ['unsubscribed', { ...withEffects, ...token, total: 12 }],
  ['deferred', { ...kept, ...token, total: 10 }],
];

const sesCosts: [SesSample, object][] = [
  ['Send', { ...withEffects, total: 10 }],
  ['Delivery', { ...withReading, total: 10 }],
  ['Open', { ...withReading, total: 10 }],
  ['Click', { ...withReading, total: 10 }],
  ['Bounce', { ...withEffects, total: 10 }],
  ['Complaint', { ...withEffects, total: 10 }],
  ['Subscription', { ...withEffects, total: 10 }],
  ['DeliveryDelay', { ...kept, total: 8 }],
];

describe('an event costs at most 13 write units, and none of its items more than a KB', () => {
  it.for(mailgunCosts)('Mailgun: %s', async ([kind, expected], { annotate }) => {
    const { costOfPost } = await setup();
    const { bill, sizes } = await costOfPost(mailgunSample(kind));
    await annotate(JSON.stringify(sizes));
    expect(bill).toEqual(expected);
    expect(Math.max(...Object.values(sizes))).toBeLessThan(1024);
  });

  it.for(sesCosts)('SES: %s', async ([type, expected], { annotate }) => {
    const { costOfNotification } = await setup();
    const { bill, sizes } = await costOfNotification(sesSample(type));
    await annotate(JSON.stringify(sizes));
    expect(bill).toEqual(expected);
    expect(Math.max(...Object.values(sizes))).toBeLessThan(1024);
  });
});

describe('beyond that, an event costs', () => {
  it('2 when it comes again under another token, beside what is refused', async () => {
    const { costOfPost } = await setup();
    await costOfPost(mailgunSample('delivered'));
    const { bill } = await costOfPost(mailgunSample('delivered'));
    expect(bill).toEqual({ token: '2', total: 2 });
  });

  it('3 more when it moves a unique open to an earlier hour: a cell more', async () => {
    const { costOfPost } = await setup();
    await costOfPost(mailgunSample('opened'));
    const { bill } = await costOfPost(mailgunSample('opened', -hour / 1000, { id: 'earlier' }));
    expect(bill).toEqual({ ...withReading, ...token, cell: '4 + 2', total: 15 });
  });

  it('no more when it comes after its hour was closed', async () => {
    const { costOfPost, closeHours: close } = await setup();
    await costOfPost(...mailgunCosts.map(([kind]) => mailgunSample(kind)));
    await close();
    const { bill } = await costOfPost(mailgunSample('opened', 1, { id: 'late' }));
    expect(bill).toEqual({ ...withReading, ...token, total: 12 });
  });

  it('9 more with ten tags of 128 characters, which lie in event and cell and index', async ({
    annotate,
  }) => {
    const { costOfPost } = await setup();
    const tags = Array.from({ length: 10 }, (_, number) => `${number}`.padEnd(128, 'tag '));
    const long = { tags, url: 'https://distro-nation.com/'.padEnd(500, 'a-page/') };
    const { bill, sizes } = await costOfPost(mailgunSample('clicked', 0, long));
    await annotate(JSON.stringify({ bill, sizes }));
    expect(bill).toEqual({ ...withReading, ...token, event: '6 + 3', cell: '4 + 2', total: 21 });
  });

  it('2 more after some forty opens and clicks of one mail by one recipient', async ({
    annotate,
  }) => {
    const { costOfPost } = await setup();
    const clicks = Array.from({ length: 60 }, (_, number) =>
      mailgunSample('clicked', number, { id: `click-${number}` }),
    );
    await costOfPost(...clicks.slice(1));
    const { bill, sizes } = await costOfPost(...clicks.slice(0, 1));
    await annotate(JSON.stringify(sizes));
    expect(bill).toMatchObject({ engagement: '4' });
  });
});
