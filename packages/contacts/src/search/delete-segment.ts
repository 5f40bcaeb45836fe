import { untilWritten, type Clock, type Ctx } from '@distronation/common';
import type { DeleteSegmentRequest, DeleteSegmentResponse } from '@distronation/contracts';
import { findSegment } from './find-segment.ts';
import type { SegmentStore } from './ports.ts';
import { segmentEntry } from './segment-entry.ts';

export const deleteSegment =
  ({ segments, now }: { segments: Pick<SegmentStore, 'list' | 'remove'>; now: Clock }) =>
  async (ctx: Ctx, { params }: DeleteSegmentRequest): Promise<DeleteSegmentResponse> => {
    await untilWritten(async () => {
      const segment = await findSegment(segments, params.id);
      const entry = segmentEntry(ctx, now, { action: 'segment.delete', segment });
      return (await segments.remove(segment.id, entry)) || undefined;
    });
    return { message: 'The segment is deleted' };
  };
