import { expect, it } from 'vitest';
import type { SavedSegment, SegmentStore } from '../search/ports.ts';
import { entryAbout } from './contact-store-suite.ts';

const newSegment = (): SavedSegment => {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
  return {
    id,
    name: `Labels ${id}`,
    filter: { tag: 'label', status: 'mailable', topic: 'newsletter' },
    createdAt: '2026-11-01T09:00:00.000Z',
  };
};

/** What every store of segments must do, the one in memory and the one in DynamoDB alike. */
export const segmentStoreSuite = (
  make: () => { store: SegmentStore; auditCount: (subject: string) => Promise<number> },
): void => {
  const saved = async (store: SegmentStore, { id }: SavedSegment) =>
    (await store.list()).filter((segment) => segment.id === id);

  it('lists what was added, as it was', async () => {
    const { store, auditCount } = make();
    const segment = newSegment();
    expect(await store.add(segment, entryAbout(segment.id))).toBe(true);
    expect(await saved(store, segment)).toEqual([segment]);
    expect(await auditCount(segment.id)).toBe(1);
  });

  it('adds nothing under an id that is taken, and no entry', async () => {
    const { store, auditCount } = make();
    const segment = newSegment();
    await store.add(segment, entryAbout(segment.id));
    const other = { ...segment, name: 'Other' };
    expect(await store.add(other, entryAbout(segment.id))).toBe(false);
    expect(await saved(store, segment)).toEqual([segment]);
    expect(await auditCount(segment.id)).toBe(1);
  });

  it('removes a segment once', async () => {
    const { store, auditCount } = make();
    const segment = newSegment();
    await store.add(segment, entryAbout(segment.id));
    expect(await store.remove(segment.id, entryAbout(segment.id))).toBe(true);
    expect(await saved(store, segment)).toEqual([]);
    expect(await store.remove(segment.id, entryAbout(segment.id))).toBe(false);
    expect(await auditCount(segment.id)).toBe(2);
  });
};
