import type { Ctx } from '@distronation/common';
import type { TrackingDataRequest, TrackingDataResponse } from '@distronation/contracts';
import { describeEvent } from './describe-event.ts';
import { filterOf } from './event-filter.ts';
import { readCursor, writeCursor } from './event-position.ts';
import { listByHour } from './list-by-hour.ts';
import { listOfOne } from './list-of-one.ts';
import type { CellReader, EventReader } from '../ports.ts';
import { tellReadings } from './tell-readings.ts';

interface Deps {
  cells: CellReader;
  events: EventReader;
}

/** A page of events, newest first, with the exact length of the whole list. */
export const trackingData =
  (deps: Deps) =>
  async (_ctx: Ctx, { query }: TrackingDataRequest): Promise<TrackingDataResponse> => {
    const { limit, offset, cursor } = query;
    const before = cursor === undefined ? undefined : readCursor(cursor);
    const filter = filterOf(query);
    const isOfOne = filter.messageId !== undefined || filter.recipient !== undefined;

    const tell = tellReadings(deps.events);
    const list = isOfOne ? listOfOne(deps.events, tell) : listByHour(deps, tell);
    const { events, total, hasMore } = await list(filter, { limit, offset, before });
    const last = events.at(-1);
    return {
      data: {
        events: (await tell(events)).map(describeEvent),
        pagination: {
          total,
          limit,
          offset,
          hasMore,
          ...(hasMore && last ? { cursor: writeCursor(last) } : {}),
        },
      },
    };
  };
