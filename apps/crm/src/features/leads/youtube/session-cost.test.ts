import { youTubeCosts, type YouTubeCall } from '@distronation/contracts';
import { expect, it } from 'vitest';
import { youTubeCaller } from './call-youtube.ts';
import { withSessionCache } from './session-cache.ts';
import { memoryStorage } from './testing/memory-storage.ts';
import { answer, found, told } from './testing/scripted-youtube.ts';
import { youTubeSearch, type YouTubeSearch } from './youtubeSearch.ts';
import { youTubeTokens } from './youtubeAuth.ts';

const fifty = Array.from({ length: 50 }, (_, n) => `UC${n}`);
const uploads = { contentDetails: { relatedPlaylists: { uploads: 'UU' } } };

/** What a morning's search asks for: three searches, one of them leafed through to its third page and back,
 *  eight channels, two of them opened again, an export of the pages; then the page is reloaded, and the first
 *  search and a channel are looked at once more. */
const beforeReload = async (youTube: YouTubeSearch) => {
  const page = (query: string, pageToken = '') =>
    youTube.search({ query, order: 'relevance', pageToken });
  for (const token of ['', 'P2', 'P3', 'P2', '']) await page('music reaction', token);
  for (const id of ['UC1', 'UC2', 'UC3', 'UC1', 'UC4', 'UC5']) await youTube.details(id);
  await page('reggae producer');
  await page('jazz podcast');
  for (const id of ['UC6', 'UC7', 'UC8', 'UC6']) await youTube.details(id);
  for (const token of ['', 'P2', 'P3']) await page('music reaction', token);
};
const afterReload = async (youTube: YouTubeSearch) => {
  await youTube.search({ query: 'Music reaction', order: 'relevance', pageToken: '' });
  await youTube.details('UC1');
};

const measure = async ({ isCached }: { isCached: boolean }) => {
  const cost = { units: 0, calls: 0, tokens: 0 };
  const storage = memoryStorage();
  const open = (): YouTubeSearch => {
    const ask = async () => {
      cost.tokens += 1;
      return { token: 'token', expires_in: 3_600 };
    };
    const uncached = { getYouTubeAccessToken: async () => (await ask()).token };
    const tokens = isCached
      ? youTubeTokens(ask)
      : { ...uncached, clearCachedYouTubeToken: () => undefined };
    const youTube = youTubeSearch({
      caller: youTubeCaller({
        apiUrl: 'https://youtube.example/v3',
        tokens,
        fetch: async (input) => {
          cost.calls += 1;
          const url = input instanceof Request ? input.url : new URL(input).href;
          return url.includes('/search?')
            ? answer({ items: fifty.map((id) => found(id)), nextPageToken: 'NEXT' })
            : answer({ items: fifty.slice(0, 1).map((id) => ({ ...told(id), ...uploads })) });
        },
      }),
      spend: async (calls: readonly YouTubeCall[]) => {
        for (const call of calls) cost.units += youTubeCosts[call];
      },
    });
    return isCached ? withSessionCache(youTube, storage) : youTube;
  };
  await beforeReload(open());
  await afterReload(open());
  return cost;
};

// These are figures of docs/benchmarks.md.
it('a morning’s search costs half with the caches of what it costs without, and one token', async () => {
  expect(await measure({ isCached: true })).toEqual({ units: 513, calls: 18, tokens: 1 });
  expect(await measure({ isCached: false })).toEqual({ units: 1_122, calls: 33, tokens: 33 });
});
