import { expect, it } from 'vitest';
import { draftWriter } from './draft-writer.ts';

interface Note {
  id: string;
  text: string;
}

/** A store whose writes end when they are told to. */
const setup = () => {
  const kept = new Map<string, Note>();
  const writes: (() => void)[] = [];
  const writer = draftWriter<Note>({
    write: (note) =>
      new Promise((resolve) => {
        writes.push(() => {
          kept.set(note.id, note);
          resolve();
        });
      }),
    remove: async (id) => void kept.delete(id),
  });
  const type = (text: string) => writer.write({ id: 'd', text });
  const finish = async () => {
    writes.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { kept, writer, writes, type, finish };
};

it('begins to keep a draft at once, and keeps only the last of what is typed meanwhile', async () => {
  const { kept, writes, type, finish } = setup();
  const typed = Promise.all(['H', 'He', 'Hel', 'Hello'].map(type));
  expect(writes).toHaveLength(1);
  await finish();
  await finish();
  await typed;
  expect(kept.get('d')?.text).toBe('Hello');
  expect(writes).toHaveLength(0);
});

it('brings nothing back of what was dropped', async () => {
  const { kept, writer, type, finish } = setup();
  void type('Hello');
  void type('Hello there');
  const dropped = writer.drop('d');
  await finish();
  await dropped;
  await writer.settled();
  expect(kept.size).toBe(0);
});
