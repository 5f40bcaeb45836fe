import JSZip from 'jszip';

// JSZip has it, and documents it, but its types leave it out.
declare module 'jszip' {
  interface JSZipObject {
    internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
  }
}

export interface ZipContent {
  name: string;
  /** Its first bytes, and whether there are more. Unpacks no more than that, however large it would become. */
  readStart: (bytes: number) => Promise<{ text: string; isWhole: boolean }>;
}

const startOf = (entry: JSZip.JSZipObject, bytes: number) =>
  new Promise<{ text: string; isWhole: boolean }>((resolve, reject) => {
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    const stream = entry.internalStream('uint8array');
    stream
      .on('data', (piece) => {
        text += decoder.decode(piece, { stream: true });
        size += piece.length;
        if (size < bytes) return;
        stream.pause();
        resolve({ text: text.slice(0, bytes), isWhole: false });
      })
      .on('error', reject)
      .on('end', () => resolve({ text, isWhole: true }))
      .resume();
  });

/** What is in a ZIP, by its table of contents. Rejects for what is none. */
export const readZip = async (content: Blob): Promise<ZipContent[]> => {
  const { files } = await JSZip.loadAsync(await content.arrayBuffer());
  return Object.values(files)
    .filter(({ dir }) => !dir)
    .map((entry) => ({
      name: entry.unsafeOriginalName ?? entry.name,
      readStart: (bytes) => startOf(entry, bytes),
    }));
};
