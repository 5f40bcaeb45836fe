import JSZip from 'jszip';

export interface ZipEntry {
  name: string;
  content: Blob | string;
  date: Date;
}

interface MakeZipOptions {
  signal: AbortSignal;
  /** Is told how much of it is written, in per cent. */
  onProgress: (percent: number) => void;
}

/** What is gathered before it goes into the browser's own store. */
const gathered = 8_000_000;

/** One ZIP of all entries, stored as they are: statements are compressed already. It comes in pieces, so
 *  that the whole never lies in the page's memory twice. */
export const makeZip = (
  entries: readonly ZipEntry[],
  { signal, onProgress }: MakeZipOptions,
): Promise<Blob> => {
  const zip = new JSZip();
  for (const { name, content, date } of entries) {
    zip.file(name, content, { date, createFolders: false });
  }
  return new Promise((resolve, reject) => {
    let blobs: Blob[] = [];
    let pieces: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const put = () => {
      blobs = [...blobs, new Blob(pieces)];
      pieces = [];
      size = 0;
    };
    const stream = zip.generateInternalStream({ type: 'uint8array', streamFiles: true });
    const stop = () => {
      stream.pause();
      reject(new DOMException('The ZIP was called off', 'AbortError'));
    };
    signal.addEventListener('abort', stop, { once: true });
    stream
      .on('data', (piece, { percent }) => {
        pieces.push(new Uint8Array(piece));
        size += piece.length;
        if (size >= gathered) put();
        onProgress(percent);
      })
      .on('error', reject)
      .on('end', () => {
        put();
        signal.removeEventListener('abort', stop);
        resolve(new Blob(blobs, { type: 'application/zip' }));
      })
      .resume();
  });
};
