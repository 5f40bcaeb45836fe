import type { CellReader, EventPosition, EventReader, TrackedEvent } from '../ports.ts';
import { allTime } from '../numbers/whole-hours.ts';

type Source = Parameters<EventReader['newest']>[0];

const pageSize = 500;

/** What readings depend on. */
const kinds = ['delivered', 'opened', 'clicked'] as const;

const sourcesIn = async (cells: CellReader): Promise<Source[]> => {
  const found = (await cells.cells({})).flatMap(({ campaign, counts }) =>
    kinds.filter((kind) => counts[kind]).map((kind) => ({ campaign, kind })),
  );
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
};

async function* pagesOf(events: EventReader, source: Source): AsyncGenerator<TrackedEvent[]> {
  let position: EventPosition | undefined;
  for (;;) {
    const page = await events.newest(source, allTime, pageSize, position);
    yield page;
    if (page.length < pageSize) return;
    position = page.at(-1);
  }
}

/** Everybody whom an event of a delivery, an open or a click is about, once, in groups: found by campaign
 *  and kind, without any scan. */
export async function* recipientsOfEvents({
  cells,
  events,
}: {
  cells: CellReader;
  events: EventReader;
}): AsyncGenerator<string[], void> {
  const seen = new Set<string>();
  for (const source of await sourcesIn(cells)) {
    for await (const page of pagesOf(events, source)) {
      const recipients = new Set(page.flatMap(({ recipient }) => recipient ?? []));
      const unseen = [...recipients].filter((each) => !seen.has(each));
      for (const each of unseen) seen.add(each);
      if (unseen.length > 0) yield unseen;
    }
  }
}
