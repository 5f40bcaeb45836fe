import type { Ctx } from '@distronation/common';
import type { ContactStore } from '../ports.ts';
import { listSegment } from './list-segment.ts';

/** Somebody in a segment, with what a mail may say of them. */
export interface SegmentPerson {
  address: string;
  name?: string;
  fields: Record<string, string>;
}

type Deps = Parameters<typeof listSegment>[0] & { contacts: Pick<ContactStore, 'readMany'> };

const pageSize = 1000;

/** The people who are in a segment now, page by page; undefined for a segment that is not there. Whoever
 *  changes meanwhile may come twice. */
export const peopleIn = (deps: Deps) => {
  const list = listSegment(deps);
  const { segments, contacts } = deps;

  const toPeople = async (addresses: readonly string[]): Promise<SegmentPerson[]> => {
    const found = await contacts.readMany(addresses);
    return [...found.values()].map(({ contact: { address, name, fields } }) => ({
      address,
      ...(name === undefined ? {} : { name }),
      fields,
    }));
  };

  async function* pages(ctx: Ctx, id: string): AsyncIterable<SegmentPerson[]> {
    for (let cursor: string | undefined, isOver = false; !isOver;) {
      const query = { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) };
      const request = { params: { id }, query, body: undefined, headers: undefined };
      const { data } = await list(ctx, request);
      yield await toPeople(data.addresses);
      cursor = data.next;
      isOver = cursor === undefined;
    }
  }

  return async (ctx: Ctx, id: string): Promise<AsyncIterable<SegmentPerson[]> | undefined> => {
    const all = await segments.list();
    return all.some((segment) => segment.id === id) ? pages(ctx, id) : undefined;
  };
};
