import { invoke } from '@distronation/common/testing';
import { trackingData as contract } from '@distronation/contracts';
import { analyticsFixture } from './analytics-fixture.ts';
import type { MemoryEventStore } from './memory-event-store.ts';

/** Asks as a signed-in colleague would; `events` is empty where that is refused. */
export const askTrackingData = (store: MemoryEventStore) => {
  const { trackingData } = analyticsFixture(store).handlers;
  return async (query: Readonly<Record<string, string>> = {}) => {
    const headers = { Authorization: 'Bearer viewer' };
    const { status, body } = await invoke(trackingData, { query, headers });
    const { events = [], pagination } = contract.response.safeParse(body).data?.data ?? {};
    return { status, problems: body['problems'], events, pagination };
  };
};

export type AskTrackingData = ReturnType<typeof askTrackingData>;

/** The ids of a whole list, walked page by page. */
export const walk = async (
  ask: AskTrackingData,
  query: Readonly<Record<string, string>>,
): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { events, pagination } = await ask({ ...query, ...(cursor ? { cursor } : {}) });
    ids.push(...events.map(({ id }) => id));
    cursor = pagination?.cursor;
  } while (cursor !== undefined);
  return ids;
};
