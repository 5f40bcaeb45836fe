import { describe, expect, it } from 'vitest';
import { youTubeTokens } from './youtubeAuth.ts';

const setup = () => {
  let now = 0;
  const asked: boolean[] = [];
  const tokens = youTubeTokens(
    async ({ refused }) => {
      asked.push(refused);
      return { token: `token-${asked.length}`, expires_in: 3600 };
    },
    () => now,
  );
  return { tokens, asked, pass: (ms: number) => (now += ms) };
};

describe('tokens for YouTube', () => {
  it('are asked for once by all who wait', async () => {
    const { tokens, asked } = setup();
    const got = await Promise.all([
      tokens.getYouTubeAccessToken(),
      tokens.getYouTubeAccessToken(),
      tokens.getYouTubeAccessToken(),
    ]);
    expect(got).toEqual(['token-1', 'token-1', 'token-1']);
    expect(asked).toEqual([false]);
  });

  it('are kept until thirty seconds before they end', async () => {
    const { tokens, asked, pass } = setup();
    await tokens.getYouTubeAccessToken();
    pass(3_600_000 - 30_001);
    expect(await tokens.getYouTubeAccessToken()).toBe('token-1');
    pass(1);
    expect(await tokens.getYouTubeAccessToken()).toBe('token-2');
    expect(asked).toEqual([false, false]);
  });

  it('that were refused are changed for others, once for all who saw it', async () => {
    const { tokens, asked } = setup();
    const refused = await tokens.getYouTubeAccessToken();
    tokens.clearCachedYouTubeToken(refused);
    const first = tokens.getYouTubeAccessToken();
    tokens.clearCachedYouTubeToken(refused);
    expect(await Promise.all([first, tokens.getYouTubeAccessToken()])).toEqual([
      'token-2',
      'token-2',
    ]);
    tokens.clearCachedYouTubeToken(refused);
    expect(await tokens.getYouTubeAccessToken()).toBe('token-2');
    expect(asked).toEqual([false, true]);
  });

  it('that could not be had are asked for again', async () => {
    let fails = true;
    const tokens = youTubeTokens(async () => {
      if (fails) throw new Error('down');
      return { token: 'token', expires_in: 60 };
    });
    await expect(tokens.getYouTubeAccessToken()).rejects.toThrow('down');
    fails = false;
    expect(await tokens.getYouTubeAccessToken()).toBe('token');
  });
});
