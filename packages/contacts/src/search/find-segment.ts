import { DomainError } from '@distronation/common';
import type { Segment } from '@distronation/contracts';
import type { SegmentStore } from './ports.ts';

export const findSegment = async (
  segments: Pick<SegmentStore, 'list'>,
  wanted: string,
): Promise<Segment> => {
  const segment = (await segments.list()).find(({ id }) => id === wanted);
  if (!segment) throw new DomainError('segment_not_found');
  return segment;
};
