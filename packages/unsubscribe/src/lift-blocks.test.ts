import { expect, it } from 'vitest';
import type { Block } from './consent.ts';
import { liftBlocks, type Asker } from './lift-blocks.ts';

const at = new Date('2026-11-01T09:00:00.000Z');

it.each<[Asker, Block, Block | undefined]>([
  ['person', 'bounced', undefined],
  ['person', 'complained', undefined],
  ['person', 'invalid', 'invalid'],
  ['staff', 'bounced', undefined],
  ['staff', 'complained', 'complained'],
  ['staff', 'invalid', 'invalid'],
])('asked by %s, the block “%s” becomes %s', (asker, block, left) => {
  const before = { unsubscribeAll: false, topics: {}, block };
  expect(liftBlocks(at, asker)(before).block).toBe(left);
});

it('a block that is lifted is outweighed from that instant on, and no other', () => {
  const earlier = { complained: '2026-10-01T09:00:00.000Z' };
  const before = { unsubscribeAll: false, topics: {}, liftedAt: earlier };
  expect(liftBlocks(at, 'staff')(before).liftedAt).toEqual({
    ...earlier,
    bounced: at.toISOString(),
  });
});
