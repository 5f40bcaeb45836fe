import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface Journal<Change> {
  write(change: Change): void;
  close(): void;
}

const linesOf = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];

/** The last line may be half a line, if the process died while it wrote. */
const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Changes as lines of a file, each on disk before `write` returns. On opening they are all replayed,
 *  and the file is written anew from what `snapshot` then says, without what is out of date. */
export const openJournal = <Change>(
  file: string,
  replay: (change: Change) => void,
  snapshot: () => Iterable<Change>,
): Journal<Change> => {
  mkdirSync(dirname(file), { recursive: true });
  for (const line of linesOf(file)) {
    const change = parseLine(line);
    // The file is ours alone, so its lines are those that `write` wrote.
    if (change !== undefined) replay(change as Change);
  }
  const text = Array.from(snapshot(), (change) => `${JSON.stringify(change)}\n`).join('');
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
  const descriptor = openSync(file, 'a');
  return {
    write: (change) => void writeSync(descriptor, `${JSON.stringify(change)}\n`),
    close: () => closeSync(descriptor),
  };
};
