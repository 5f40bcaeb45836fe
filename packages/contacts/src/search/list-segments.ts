import type { Clock, Ctx } from '@distronation/common';
import type { ListSegmentsResponse } from '@distronation/contracts';
import { find } from './find.ts';
import type { FreshIndex } from './fresh-index.ts';
import type { SegmentStore } from './ports.ts';

interface Deps {
  segments: Pick<SegmentStore, 'list'>;
  index: FreshIndex;
  now: Clock;
}

export const listSegments =
  ({ segments, index, now }: Deps) =>
  async (_ctx: Ctx): Promise<ListSegmentsResponse> => {
    const [saved, current] = await Promise.all([segments.list(), index()]);
    const at = now();
    const count = (filter: (typeof saved)[number]['filter']) =>
      find(current, { filter, order: 'changed', now: at }).length;
    return {
      data: {
        segments: saved
          .map((segment) => ({ ...segment, count: count(segment.filter) }))
          .toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
      },
    };
  };
