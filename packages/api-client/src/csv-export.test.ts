import { describe, expect, it } from 'vitest';
import { campaignStatsCsv } from './campaign-stats-csv.ts';
import { ApiError } from './errors.ts';
import { eventOf, manyCampaigns, manyEvents } from './testing/many-events.ts';
import { trackingDataCsv } from './tracking-data-csv.ts';

const textOf = async (csv: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const chunk of csv) text += chunk;
  return text;
};

const linesOf = async (csv: AsyncIterable<string>): Promise<string[]> =>
  (await textOf(csv)).split('\r\n').slice(0, -1);

const header =
  'time,event,recipient,message id,campaign,tags,by,reason,counted,url,code,status,description,client,operating system,device,country,region,city,provider,id';

const tooMany = (retryAfter?: number) =>
  new ApiError({ status: 429, code: 'rate_limited', message: 'Too many requests', retryAfter });

describe('the CSV of events', () => {
  it('has a line for each, and what strangers wrote is no formula there', async () => {
    const { client } = manyEvents(1, () => ({
      ...eventOf(1),
      event: 'clicked',
      tags: ['onboarding', 'welcome'],
      reading: { by: 'machine', reason: 'every_link' },
      counted: false,
      url: '=HYPERLINK("http://203.0.113.1")',
      deliveryStatus: { code: 250, message: '-OK', description: 'Delivered, "today"' },
      clientInfo: { clientName: '@Chrome', clientOs: 'Windows', deviceType: 'desktop' },
      geolocation: { country: 'US', region: 'CA', city: 'San Francisco' },
    }));
    expect(await linesOf(trackingDataCsv(client, {}))).toEqual([
      header,
      [
        '2026-11-01T09:15:00.123Z,clicked,reader1@example.com,message-1@mg.example.com,spring',
        '"onboarding, welcome",machine,every_link,false,"\'=HYPERLINK(""http://203.0.113.1"")"',
        `250,'-OK,"Delivered, ""today""",'@Chrome,Windows,desktop,US,CA,San Francisco`,
        'mailgun,event-1',
      ].join(','),
    ]);
  });

  it('is a header alone where nothing is found', async () => {
    expect(await textOf(trackingDataCsv(manyEvents(0).client, {}))).toBe(`${header}\r\n`);
  });

  it('starts with a byte order mark for Excel, where that is wanted', async () => {
    const text = await textOf(trackingDataCsv(manyEvents(0).client, {}, { byteOrderMark: true }));
    expect(text).toBe(`\u{feff}${header}\r\n`);
  });

  it('asks for all that fits the filters, a thousand at a time', async () => {
    const { client, asked } = manyEvents(2001);
    const query = { eventType: 'opened' as const, tags: ['a', 'b'] };
    const ids = (await linesOf(trackingDataCsv(client, query))).slice(1);
    expect(ids.map((line) => line.split(',').at(-1))).toEqual(
      Array.from({ length: 2001 }, (_, n) => `event-${n}`),
    );
    expect(asked.map(([input]) => input.query)).toEqual([
      { ...query, limit: 1000 },
      { ...query, limit: 1000, cursor: '1000' },
      { ...query, limit: 1000, cursor: '2000' },
    ]);
  });

  it('of 100,000 holds one page at a time, and none before the last was taken', async () => {
    const { client, asked } = manyEvents(100_000);
    const progress: number[] = [];
    const csv = trackingDataCsv(client, {}, { onProgress: ({ rows }) => progress.push(rows) });
    let [chunks, lines, longest] = [0, 0, 0];
    for await (const chunk of csv) {
      expect(asked).toHaveLength(chunks);
      chunks += 1;
      const inChunk = chunk.split('\r\n').length - 1;
      lines += inChunk;
      longest = Math.max(longest, inChunk);
    }
    expect([chunks, lines, longest]).toEqual([101, 100_001, 1000]);
    expect(progress).toEqual(Array.from({ length: 100 }, (_, n) => (n + 1) * 1000));
  });
});

describe('an export', () => {
  /** Refuses twice before each page. */
  const busy = () => {
    const { client, asked } = manyEvents(1500);
    let calls = 0;
    const trackingData: typeof client.trackingData = async (...call) => {
      calls += 1;
      if (calls % 3 === 1) throw tooMany(7);
      if (calls % 3 === 2) throw tooMany();
      return client.trackingData(...call);
    };
    return { client: { trackingData }, asked };
  };

  it('waits as long as it is told to, and misses nothing', async () => {
    const waits: number[] = [];
    const sleep = async (ms: number) => void waits.push(ms);
    const lines = await linesOf(trackingDataCsv(busy().client, {}, { sleep }));
    expect(lines).toHaveLength(1501);
    expect(waits).toEqual([7000, 60_000, 7000, 60_000]);
  });

  it('fails as the call fails for any other reason', async () => {
    const failure = new ApiError({ status: 400, code: 'invalid_request', message: 'No' });
    const trackingData = async () => Promise.reject(failure);
    await expect(textOf(trackingDataCsv({ trackingData }, {}))).rejects.toBe(failure);
  });

  it('ends with the reason of its signal, between two pages and while it waits', async () => {
    const reason = new Error('Enough');
    const controller = new AbortController();
    const { client, asked } = manyEvents(5000);
    const { signal } = controller;
    const csv = trackingDataCsv(client, {}, { signal });
    await csv.next();
    await csv.next();
    controller.abort(reason);
    await expect(csv.next()).rejects.toBe(reason);
    expect(asked.map(([, options]) => options)).toEqual([{ signal }]);

    const waiting = new AbortController();
    const sleep = async () => {
      waiting.abort(reason);
      waiting.signal.throwIfAborted();
    };
    const options = { signal: waiting.signal, sleep };
    await expect(textOf(trackingDataCsv(busy().client, {}, options))).rejects.toBe(reason);
  });
});

describe('the CSV of campaigns', () => {
  it('has a line of numbers for each of them, however many there are', async () => {
    const lines = await linesOf(campaignStatsCsv(manyCampaigns(2500), { tags: 'a' }));
    expect(lines.slice(0, 3)).toEqual([
      'campaign,sent,delivered,opens,clicks,bounces,complaints,unsubscribes',
      'campaign-0,0,0,0,0,0,0,0',
      'campaign-1,1,0,0,0,0,0,0',
    ]);
    expect(new Set(lines).size).toBe(2501);
  });
});
