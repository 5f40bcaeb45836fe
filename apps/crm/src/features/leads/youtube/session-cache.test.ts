import { describe, expect, it } from 'vitest';
import { withSessionCache } from './session-cache.ts';
import { memoryStorage } from './testing/memory-storage.ts';
import { answer, found, jazz, refusal, scriptedYouTube, told } from './testing/scripted-youtube.ts';

const page = (id: string) => [answer({ items: [found(id)] }), answer({ items: [told(id)] })];
const many = (count: number) => Array.from({ length: count }, (_, at) => page(`UC${at}`)).flat();

const setup = (script: Response[], room?: number) => {
  const scripted = scriptedYouTube(...script);
  const storage = memoryStorage(room);
  return { ...scripted, storage, cached: withSessionCache(scripted.youTube, storage) };
};

describe('the cache of a session', () => {
  it('asks once for the same words, order and page', async () => {
    const { cached, spent } = setup(page('UC1'));
    const first = await cached.search(jazz);
    expect(await cached.search({ ...jazz, query: '  JAZZ ' })).toEqual(first);
    expect(spent).toHaveLength(1);
  });

  it('asks anew for other words, another order or another page', async () => {
    const { cached, spent } = setup(many(4));
    await cached.search(jazz);
    await cached.search({ ...jazz, query: 'jazz trio' });
    await cached.search({ ...jazz, order: 'title' });
    await cached.search({ ...jazz, pageToken: 'NEXT' });
    expect(spent).toHaveLength(4);
  });

  it('outlives a reload of the page', async () => {
    const { cached, storage } = setup(page('UC1'));
    const before = await cached.search(jazz);
    const after = scriptedYouTube();
    expect(await withSessionCache(after.youTube, storage).search(jazz)).toEqual(before);
    expect(after.calls).toEqual([]);
  });

  it('asks once for the details of a channel', async () => {
    const item = { ...told('UC1'), contentDetails: { relatedPlaylists: { uploads: 'UU1' } } };
    const { cached, spent } = setup([answer({ items: [item] })]);
    expect(await cached.details('UC1')).toEqual(await cached.details('UC1'));
    expect(spent).toHaveLength(1);
  });

  it('keeps no failure', async () => {
    const { cached } = setup([refusal(500, 'backendError'), ...page('UC1')]);
    await expect(cached.search(jazz)).rejects.toMatchObject({ kind: 'Unavailable' });
    expect((await cached.search(jazz)).channels).toHaveLength(1);
  });

  it('asks anew where what is kept is of another make', async () => {
    const { cached, storage, spent } = setup(many(2));
    await cached.search(jazz);
    storage.setItem('youtube:search:["jazz","relevance",""]', '{"channels":1}');
    await cached.search(jazz);
    expect(spent).toHaveLength(2);
  });

  it('makes room for what is new by what is old, and touches nothing else', async () => {
    const { cached, storage, spent } = setup(many(3), 400);
    storage.setItem('theirs', 'kept');
    await cached.search(jazz);
    await cached.search({ ...jazz, query: 'metal' });
    await cached.search({ ...jazz, query: 'metal' });
    expect(spent).toHaveLength(2);
    expect(storage.getItem('theirs')).toBe('kept');
    await cached.search(jazz);
    expect(spent).toHaveLength(3);
  });

  it.each([0, 100])('answers also where there is room for %i characters', async (room) => {
    const { cached } = setup(many(3), room);
    for (const query of ['jazz', 'metal', 'house']) {
      // One after the other, as people search.
      expect((await cached.search({ ...jazz, query })).channels).toHaveLength(1);
    }
  });
});
