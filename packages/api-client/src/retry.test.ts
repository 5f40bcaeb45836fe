import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import type { RetryPolicy } from './retry.ts';
import { failure, fakeFetch, offline } from './testing/fake-fetch.ts';

const page = (): Response =>
  new Response(null, { status: 302, headers: { location: 'https://crm.example.com' } });

const setup = (...answers: Parameters<typeof fakeFetch>) => {
  const { fetch, seen } = fakeFetch(...answers);
  const pauses: number[] = [];
  const retry: Partial<RetryPolicy> = {
    random: () => 0.5,
    sleep: async (ms) => void pauses.push(ms),
  };
  const client = createClient({ baseUrl: 'https://api.example.com', fetch, retry });
  return { open: () => client.outreachUnsubscribePage({}), pauses, seen };
};

describe('a GET', () => {
  it('is tried again after failures that may pass, each pause jittered and longer', async () => {
    const { open, pauses } = setup(offline(), failure(503, 'internal_error'), page());
    expect(await open()).toEqual({ location: 'https://crm.example.com' });
    expect(pauses).toEqual([100, 200]);
  });

  it('waits as long as Retry-After asks', async () => {
    const busy = failure(429, 'internal_error', { headers: { 'retry-after': '7' } });
    const { open, pauses } = setup(busy, page());
    await open();
    expect(pauses).toEqual([7000]);
  });

  it('gives up after three calls with the last failure', async () => {
    const { open, seen } = setup(offline(), offline(), failure(502, 'internal_error'));
    await expect(open()).rejects.toMatchObject({ status: 502 });
    expect(seen).toHaveLength(3);
  });

  it('is not tried again when the answer is final', async () => {
    const { open, seen } = setup(failure(404, 'internal_error'));
    await expect(open()).rejects.toMatchObject({ status: 404 });
    expect(seen).toHaveLength(1);
  });

  it('stops waiting when the caller aborts', async () => {
    const { fetch } = fakeFetch(offline(), page());
    const retry = { baseDelay: 60_000, random: () => 0.9 };
    const client = createClient({ baseUrl: 'https://api.example.com', fetch, retry });
    const controller = new AbortController();
    const call = client.outreachUnsubscribePage({}, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error('Left the page')));
    await expect(call).rejects.toThrow('Left the page');
  });
});
