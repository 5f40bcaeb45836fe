import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDraft, newRecord, type DraftRecord } from './draft.ts';
import { lazyWriter } from './lazy-writer.ts';

const setup = () => {
  const kept = new Map<string, DraftRecord>();
  let writes = 0;
  const writer = lazyWriter({
    write: async (record) => {
      writes += 1;
      kept.set(record.id, record);
    },
    remove: async (id) => void kept.delete(id),
  });
  const typed = (subject: string) => newRecord({ ...emptyDraft, subject }, 'd');
  return { kept, writer, typed, writes: () => writes };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('keeps what was typed last, once, when the typing rests', () => {
  const { kept, writer, typed, writes } = setup();
  for (const subject of ['H', 'He', 'Hello']) writer.write(typed(subject));
  expect(kept.size).toBe(0);
  vi.runAllTimers();
  expect(kept.get('d')?.draft.subject).toBe('Hello');
  expect(writes()).toBe(1);
});

it('keeps what waits at once when the page is left', async () => {
  const { kept, writer, typed } = setup();
  writer.write(typed('Hello'));
  await writer.flush();
  expect(kept.get('d')?.draft.subject).toBe('Hello');
});

it('brings nothing back of what was dropped', async () => {
  const { kept, writer, typed } = setup();
  writer.write(typed('Hello'));
  await writer.drop('d');
  vi.runAllTimers();
  await writer.flush();
  expect(kept.size).toBe(0);
});
