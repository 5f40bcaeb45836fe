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

it('keeps what is typed after something that could not be kept, and says which was not', async () => {
  const kept: string[] = [];
  let isFull = true;
  const writer = draftWriter<Note>({
    write: async ({ text }) => {
      if (isFull) throw new Error('Full');
      kept.push(text);
    },
    remove: async () => void kept.splice(0),
  });
  await expect(writer.write({ id: 'd', text: 'Hel' })).rejects.toThrow('Full');
  await expect(writer.settled()).resolves.toBeUndefined();
  isFull = false;
  await writer.write({ id: 'd', text: 'Hello' });
  expect(kept).toEqual(['Hello']);
});

it('drops what cannot be kept', async () => {
  let removed = '';
  const writer = draftWriter<Note>({
    write: async () => {
      throw new Error('Full');
    },
    remove: async (id) => void (removed = id),
  });
  void writer.write({ id: 'd', text: 'Hello' }).catch(() => undefined);
  await writer.drop('d');
  expect(removed).toBe('d');
});

it('keeps what was typed while something could not be kept', async () => {
  const kept: string[] = [];
  const writer = draftWriter<Note>({
    write: async ({ text }) => {
      if (text === 'Hel') throw new Error('Full');
      kept.push(text);
    },
    remove: async () => undefined,
  });
  await Promise.all(['Hel', 'Hello'].map((text) => writer.write({ id: 'd', text })));
  expect(kept).toEqual(['Hello']);
});
