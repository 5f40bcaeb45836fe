import { DomainError } from '@distronation/common';
import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { youTubeFixture } from '../testing/youtube-fixture.ts';

const { readYouTubeToken, readYouTubeQuota, spendYouTubeQuota } = endpoints;

describe('GET youtube-token', () => {
  it('200 gives everybody the same token, with what is left of its time', async () => {
    const { call, granted, pass } = youTubeFixture();
    expect((await call(readYouTubeToken)).body).toMatchObject({
      token: 'token-1',
      expires_in: 3599,
    });
    pass(3_000_000);
    expect((await call(readYouTubeToken, { as: 'admin' })).body).toMatchObject({
      token: 'token-1',
      expires_in: 599,
    });
    expect(granted()).toBe(1);
  });

  it('200 gives a new one in the last five minutes of the old one', async () => {
    const { call, pass } = youTubeFixture();
    await call(readYouTubeToken);
    pass(3_599_000 - 299_999);
    expect((await call(readYouTubeToken)).body).toMatchObject({ token: 'token-2' });
  });

  it('200 gives a new one for one that YouTube refused, but one for all who say so', async () => {
    const { call, granted, pass } = youTubeFixture();
    await call(readYouTubeToken);
    pass(60_000);
    const refused = { query: { refused: 'true' } };
    const answers = await Promise.all([
      call(readYouTubeToken, refused),
      call(readYouTubeToken, refused),
    ]);
    expect(answers.map(({ body }) => body)).toMatchObject([
      { token: 'token-2' },
      { token: 'token-2' },
    ]);
    await call(readYouTubeToken, refused);
    expect(granted()).toBe(2);
  });

  it('502 is not remembered: the next one asks Google again', async () => {
    let asked = 0;
    const { call } = youTubeFixture({
      grant: async () => {
        asked += 1;
        throw new DomainError('youtube_token_unavailable');
      },
    });
    expect(await call(readYouTubeToken)).toMatchObject({ status: 502 });
    expect(await call(readYouTubeToken)).toMatchObject({ status: 502 });
    expect(asked).toBe(2);
  });

  it.each([
    [401, 'nobody'],
    [403, 'finance'],
    [403, 'viewer'],
  ])('%i gives %s no token', async (status, as) => {
    const { call, granted } = youTubeFixture();
    expect(await call(readYouTubeToken, { as })).toMatchObject({ status });
    expect(granted()).toBe(0);
  });
});

describe('youtube-quota', () => {
  const spend = (...calls: string[]) => ({ body: { calls } });

  it('200 counts a search as 100 units and a look at channels as one, until California’s midnight', async () => {
    const { call, pass } = youTubeFixture();
    expect((await call(spendYouTubeQuota, spend('search', 'channels'))).body).toMatchObject({
      data: { day: '2026-11-23', limit: 10_000, spent: 101, resetsAt: '2026-11-24T08:00:00.000Z' },
    });
    expect((await call(readYouTubeQuota)).body).toMatchObject({ data: { spent: 101 } });
    pass(20 * 3_600_000);
    expect((await call(readYouTubeQuota)).body).toMatchObject({
      data: { day: '2026-11-24', spent: 0 },
    });
  });

  it('409 counts nothing where too little is left, and less may still be spent', async () => {
    const { call } = youTubeFixture({ dailyUnits: 150 });
    await call(spendYouTubeQuota, spend('search'));
    expect(await call(spendYouTubeQuota, spend('search'))).toMatchObject({
      status: 409,
      body: { code: 'youtube_quota_spent' },
    });
    expect((await call(spendYouTubeQuota, spend('channels'))).body).toMatchObject({
      data: { spent: 101 },
    });
  });

  it.each([
    [400, ['videos'], 'outreach'],
    [400, [], 'outreach'],
    [401, ['search'], 'nobody'],
    [403, ['search'], 'finance'],
  ])('%i counts nothing of %j by %s', async (status, calls, as) => {
    const { call } = youTubeFixture();
    expect(await call(spendYouTubeQuota, { body: { calls }, as })).toMatchObject({ status });
    expect((await call(readYouTubeQuota)).body).toMatchObject({ data: { spent: 0 } });
  });
});
