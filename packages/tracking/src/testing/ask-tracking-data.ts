import { invoke } from '@distronation/common/testing';
import { trackingData as contract } from '@distronation/contracts';
import { analyticsFixture, type Readers } from './analytics-fixture.ts';

type Query = Readonly<Record<string, string | number | undefined>>;

const texts = (query: Query): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );

/** Asks as a signed-in colleague would; `events` is empty where that is refused. */
export const askTrackingData = (readers: Readers) => {
  const { trackingData } = analyticsFixture(readers).handlers;
  return async (query: Query = {}) => {
    const headers = { Authorization: 'Bearer viewer' };
    const { status, body } = await invoke(trackingData, { query: texts(query), headers });
    const { events = [], pagination } = contract.response.safeParse(body).data?.data ?? {};
    return { status, problems: body['problems'], events, pagination };
  };
};

export type AskTrackingData = ReturnType<typeof askTrackingData>;

/** The ids of a whole list, walked page by page. */
export const walk = async (ask: AskTrackingData, query: Query): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { events, pagination } = await ask({ ...query, cursor });
    ids.push(...events.map(({ id }) => id));
    cursor = pagination?.cursor;
  } while (cursor !== undefined);
  return ids;
};
