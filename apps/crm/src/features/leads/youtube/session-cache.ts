import type { z } from 'zod';
import { channelDetailsSchema } from './channel.ts';
import { searchPageSchema, type YouTubeSearch } from './youtubeSearch.ts';

const prefix = 'youtube:';

const readJson = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

const clear = (storage: Storage): void => {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
};

/** What YouTube said, for as long as the tab is open. A full storage is emptied of it. */
const keep = (storage: Storage, key: string, value: unknown): void => {
  const text = JSON.stringify(value);
  try {
    storage.setItem(key, text);
  } catch {
    clear(storage);
    try {
      storage.setItem(key, text);
    } catch {
      // A browser may keep nothing at all; then all is asked again.
    }
  }
};

/** The words that a search is about: letters' case and spaces make no difference to YouTube. */
const sameWords = (query: string): string => query.trim().toLowerCase().split(/\s+/).join(' ');

/** Asks YouTube once a session for each page of a search, by its words, order and place, and for each
 *  channel. What failed is asked again. */
export const withSessionCache = (youTube: YouTubeSearch, storage: Storage): YouTubeSearch => {
  const through = async <T extends z.ZodType>(
    key: string,
    schema: T,
    ask: () => Promise<z.output<T>>,
  ): Promise<z.output<T>> => {
    const kept = schema.safeParse(readJson(storage.getItem(key)));
    if (kept.success) return kept.data;
    const asked = await ask();
    keep(storage, key, asked);
    return asked;
  };
  return {
    search(question, options) {
      const { query, order, pageToken } = question;
      const key = `${prefix}search:${JSON.stringify([sameWords(query), order, pageToken])}`;
      return through(key, searchPageSchema, () => youTube.search(question, options));
    },
    details: (id) =>
      through(`${prefix}channel:${id}`, channelDetailsSchema, () => youTube.details(id)),
  };
};
