import { useEffect, useRef, useState } from 'react';
import { fileProblemWords } from './file-problem-words.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';

interface FileReading {
  /** How much of the file is read, from 0 to 1; undefined while none is. */
  part: number | undefined;
  /** What is wrong with the last one, in words. */
  problem: string | undefined;
  read: (file: File | undefined) => Promise<void>;
}

/** Reads a CSV file in the browser, one at a time: the next one takes the place of one that is being read.
 *  `refuse` tells what else is wrong with a file that can be read. */
export const useFileReading = (
  onRead: (file: ParsedFile) => void,
  refuse: (file: ParsedFile) => string | undefined = () => undefined,
): FileReading => {
  const reading = useRef(new AbortController());
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => () => reading.current.abort(), []);
  const read = async (file: File | undefined) => {
    if (!file) return;
    reading.current.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    setProblem(undefined);
    setPart(0);
    try {
      const parsed = await parseFile(file, { signal, onProgress: setPart });
      if (signal.aborted) return;
      const refusal = typeof parsed === 'string' ? fileProblemWords[parsed] : refuse(parsed);
      setProblem(refusal);
      if (refusal === undefined && typeof parsed !== 'string') onRead(parsed);
    } catch {
      if (signal.aborted) return;
      setProblem(fileProblemWords.unreadable);
    }
    setPart(undefined);
  };
  return { part, problem, read };
};
