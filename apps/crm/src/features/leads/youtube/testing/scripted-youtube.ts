import type { YouTubeCall } from '@distronation/contracts';
import { orAborted } from '../../../../lib/or-aborted.ts';
import { youTubeCaller } from '../call-youtube.ts';
import { youTubeTokens } from '../youtubeAuth.ts';
import { youTubeSearch } from '../youtubeSearch.ts';

/** `unanswered` until the call is called off. */
type Scripted = Response | Error | 'unanswered';

export const answer = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status });

export const refusal = (status: number, reason: string): Response =>
  answer(
    { error: { code: status, message: reason, errors: [{ reason, message: reason }] } },
    status,
  );

export const found = (id: string, title = id, description = '') => ({
  id: { channelId: id },
  snippet: { title, description },
});

export const told = (id: string, more: { title?: string; description?: string } = {}) => ({
  id,
  snippet: { title: id, description: '', publishedAt: '2015-04-01T00:00:00Z', ...more },
  statistics: { subscriberCount: '18204', viewCount: '99007199254740', videoCount: '160' },
});

/** The client over a YouTube that answers what it is told to, in turn, and time that takes none. */
export const scriptedYouTube = (...script: Scripted[]) => {
  const calls: { url: URL; token: string | null }[] = [];
  const signals: AbortSignal[] = [];
  const [slept, spent, asked]: [number[], YouTubeCall[][], boolean[]] = [[], [], []];
  const respond: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    calls.push({ url, token: new Headers(init?.headers).get('authorization') });
    if (init?.signal) signals.push(init.signal);
    const next = script.shift();
    if (next instanceof Error) throw next;
    if (next === 'unanswered') return orAborted(new Promise(() => {}), init?.signal ?? undefined);
    if (!next) throw new Error(`Nobody expected ${url.pathname}`);
    return next;
  };
  const tokens = youTubeTokens(async ({ refused }) => {
    asked.push(refused);
    return { token: `token-${asked.length}`, expires_in: 3600 };
  });
  const caller = youTubeCaller({
    apiUrl: 'https://youtube.example/v3',
    tokens,
    fetch: respond,
    sleep: async (ms) => void slept.push(ms),
  });
  const youTube = youTubeSearch({
    caller,
    spend: async (units) => void spent.push([...units]),
  });
  return { youTube, calls, signals, slept, spent, asked };
};

export const jazz = { query: 'jazz', order: 'relevance', pageToken: '' } as const;
