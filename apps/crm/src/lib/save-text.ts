interface SaveFileOptions {
  suggestedName: string;
}

declare global {
  interface Window {
    /** Not in every browser. */
    showSaveFilePicker?: (options: SaveFileOptions) => Promise<FileSystemFileHandle>;
  }
}

/** Takes a text in pieces; nothing is kept of one that is dropped. */
export interface TextFile {
  write(piece: string): Promise<void>;
  close(): Promise<void>;
  drop(): Promise<void>;
}

const onDisk = async (handle: FileSystemFileHandle): Promise<TextFile> => {
  const stream = await handle.createWritable();
  return {
    write: (piece) => stream.write(piece),
    close: () => stream.close(),
    drop: () => stream.abort(),
  };
};

const download = (name: string, pieces: string[]) => {
  const url = URL.createObjectURL(new Blob(pieces, { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Some browsers start to read only later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

const inMemory = (name: string): TextFile => {
  const pieces: string[] = [];
  return {
    write: async (piece) => void pieces.push(piece),
    close: async () => download(name, pieces),
    drop: async () => void pieces.splice(0),
  };
};

/** Asks where to save a file. Call it while a click is handled: browsers ask only then. It is written
 *  to the disk piece by piece where the browser can, and otherwise downloaded once it is whole.
 *  Undefined when the reader thought better of it. */
export const openTextFile = async (name: string): Promise<TextFile | undefined> => {
  if (window.showSaveFilePicker === undefined) return inMemory(name);
  try {
    return await onDisk(await window.showSaveFilePicker({ suggestedName: name }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
};
