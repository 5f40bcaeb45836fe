import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createFaults } from '../../control/faults.ts';
import { inventChannels } from './channels.ts';
import { youTubeFake } from './youtube-fake.ts';

const client = { clientId: 'client', clientSecret: 'secret', refreshToken: 'refresh' };
const origin = 'http://localhost:3000';
const form = {
  grant_type: 'refresh_token',
  client_id: 'client',
  client_secret: 'secret',
  refresh_token: 'refresh',
};

const page = z.object({
  items: z.array(z.object({ id: z.object({ channelId: z.string() }) })),
  nextPageToken: z.string().optional(),
  prevPageToken: z.string().optional(),
});
const details = z.object({ items: z.array(z.object({ id: z.string() }).loose()) });

const setup = async (options: { dailyUnits?: number } = {}) => {
  const faults = createFaults();
  const held: boolean[] = [];
  let now = Date.parse('2026-11-23T12:00:00Z');
  const app = youTubeFake({
    faults,
    client,
    origin,
    publicUrl: 'http://localhost:3010/youtube',
    now: () => now,
    hold: async () => void held.push(true),
    ...options,
  });
  const grant = (change: object = {}) =>
    app.request('/token', { method: 'POST', body: new URLSearchParams({ ...form, ...change }) });
  const { access_token } = z
    .object({ access_token: z.string() })
    .parse(await (await grant()).json());
  const get = (path: string, token = access_token) =>
    app.request(`/v3/${path}`, { headers: { authorization: `Bearer ${token}`, origin } });
  const search = (q: string, more = '') =>
    get(`search?part=snippet&type=channel&q=${encodeURIComponent(q)}&maxResults=20${more}`);
  return { app, faults, held, grant, get, search, pass: (ms: number) => (now += ms) };
};

describe('the channels', () => {
  it('are 500 creators, the same each time, and those that YouTube made', () => {
    const channels = inventChannels();
    const topics = channels.filter(({ title }) => title.endsWith(' - Topic'));
    expect(channels.length - topics.length).toBe(500);
    expect(topics.length).toBeGreaterThan(50);
    expect(new Set(channels.map(({ id }) => id)).size).toBe(channels.length);
    expect(inventChannels()).toEqual(channels);
  });
});

describe('the fake YouTube', () => {
  it('finds the same channels on all pages together, each once, there and back', async () => {
    const { search } = await setup();
    const seen: string[] = [];
    let token = '';
    let back: string | undefined;
    for (;;) {
      const { items, nextPageToken, prevPageToken } = page.parse(
        await (await search('music reaction', token && `&pageToken=${token}`)).json(),
      );
      seen.push(...items.map(({ id }) => id.channelId));
      back = prevPageToken;
      if (nextPageToken === undefined) break;
      token = nextPageToken;
    }
    expect(seen.length).toBeGreaterThan(40);
    expect(new Set(seen).size).toBe(seen.length);
    const before = page.parse(await (await search('music reaction', `&pageToken=${back}`)).json());
    expect(before.items.map(({ id }) => id.channelId)).toEqual(
      seen.slice(-20 - (seen.length % 20 || 20)).slice(0, 20),
    );
  });

  it.each(['relevance', 'viewCount', 'title'])('sorts by %s', async (order) => {
    const { search } = await setup();
    expect((await search('jazz', `&order=${order}`)).status).toBe(200);
  });

  it('tells of up to 50 channels at once, and of nobody whom it does not know', async () => {
    const { get } = await setup();
    const ids = inventChannels()
      .slice(0, 49)
      .map(({ id }) => id);
    const path = (list: string[]) => `channels?part=snippet,statistics&id=${list.join()}`;
    const { items } = details.parse(await (await get(path([...ids, 'UCnobody']))).json());
    expect(items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect((await get(path([...ids, 'UC1', 'UC2']))).status).toBe(400);
  });

  it('400 for the page of another question', async () => {
    const { search } = await setup();
    const { nextPageToken } = page.parse(await (await search('jazz')).json());
    const answer = await search('metal', `&pageToken=${nextPageToken}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('invalidPageToken');
  });

  it('401 for a token that it did not give out, or whose hour is over', async () => {
    const { get, search, pass } = await setup();
    expect((await get('search?part=snippet&type=channel&q=jazz', 'ya29.other')).status).toBe(401);
    pass(3_600_000);
    expect((await search('jazz')).status).toBe(401);
  });

  it('403 when the day’s units are spent, and not the next day', async () => {
    const { search, grant, app, pass } = await setup({ dailyUnits: 250 });
    expect((await search('jazz')).status).toBe(200);
    expect((await search('jazz')).status).toBe(200);
    const answer = await search('jazz');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('quotaExceeded');
    pass(86_400_000);
    const { access_token } = z
      .object({ access_token: z.string() })
      .parse(await (await grant()).json());
    const next = await app.request('/v3/search?part=snippet&type=channel&q=jazz', {
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(next.status).toBe(200);
  });

  it.each([
    ['throttle', 429],
    ['refuse', 403],
    ['deny', 401],
    ['server_error', 500],
  ] as const)('a %s fault is answered %i, once', async (kind, status) => {
    const { faults, search } = await setup();
    faults.add({ service: 'youtube', operation: 'search.list', kind, times: 1 });
    expect((await search('jazz')).status).toBe(status);
    expect((await search('jazz')).status).toBe(200);
  });

  it('gives no token for what it did not hand out itself', async () => {
    const { grant, faults } = await setup();
    expect((await grant({ refresh_token: 'other' })).status).toBe(400);
    expect((await grant({ client_secret: 'other' })).status).toBe(400);
    faults.add({ service: 'youtube', operation: 'token', kind: 'deny', times: 1 });
    expect((await grant()).status).toBe(400);
    expect((await grant()).status).toBe(200);
  });

  it('answers pages of the CRM alone', async () => {
    const { search, app } = await setup();
    expect((await search('jazz')).headers.get('access-control-allow-origin')).toBe(origin);
    const other = await app.request('/v3/search', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    });
    expect(other.headers.get('access-control-allow-origin')).not.toBe('https://elsewhere.example');
  });
});
