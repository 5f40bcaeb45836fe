import { DomainError, untilWritten, type Clock, type Ctx } from '@distronation/common';
import type { CreateSegmentRequest, CreateSegmentResponse } from '@distronation/contracts';
import { createHash } from 'node:crypto';
import { fold } from './fold.ts';
import type { SegmentStore } from './ports.ts';
import { segmentEntry } from './segment-entry.ts';

/** So many that each can be counted for every list of them. */
const maxSegments = 100;

/** Made from the name, so that no two can have the same. */
const idOf = (name: string): string =>
  createHash('sha256').update(fold(name)).digest('hex').slice(0, 16);

export const createSegment =
  ({ segments, now }: { segments: Pick<SegmentStore, 'list' | 'add'>; now: Clock }) =>
  async (ctx: Ctx, { body }: CreateSegmentRequest): Promise<CreateSegmentResponse> => {
    const segment = { id: idOf(body.name), ...body, createdAt: now().toISOString() };
    const entry = segmentEntry(ctx, now, { action: 'segment.create', segment });
    await untilWritten(async () => {
      const saved = await segments.list();
      if (saved.some(({ id }) => id === segment.id)) throw new DomainError('segment_exists');
      if (saved.length >= maxSegments) throw new DomainError('too_many_segments');
      return (await segments.add(segment, entry)) || undefined;
    });
    return { message: 'The segment is saved', data: { segment } };
  };
