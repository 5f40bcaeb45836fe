import type { Engagement } from '../engagement.ts';
import type { DeliveryEvent } from '../event.ts';
import type { CellReader, EventReader } from '../ports.ts';
import { withoutZeros } from './event-writes.ts';

/** All numbers of a store, in an order of their own and without zeros. */
export const numbersOf = async (store: CellReader): Promise<string[]> =>
  (await store.cells({}))
    .map(({ counts, ...cell }) => ({
      ...cell,
      counts: Object.entries(withoutZeros(counts)).map(String).toSorted(),
    }))
    .filter(({ counts }) => counts.length > 0)
    .map((cell) => JSON.stringify([cell.hour, cell.campaign, cell.tags, cell.counts]))
    .toSorted();

export const engagementsAbout = (
  store: Pick<EventReader, 'engagements'>,
  events: readonly DeliveryEvent[],
): Promise<Engagement[]> =>
  store.engagements(events.map(({ messageId = '', recipient = '' }) => ({ messageId, recipient })));
