import type { CsvOptions } from '@distronation/api-client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CsvExport } from '../ui/CsvExport.tsx';
import { describeFailure } from './describe-failure.ts';
import { openTextFile } from './save-text.ts';
import { counted, number } from './words.ts';

interface Progress {
  rows: number;
  total: number;
}

interface CsvExportOptions {
  fileName: string;
  table: (options: CsvOptions) => AsyncIterable<string>;
  /** Is told in passing that the file is there. */
  say: (message: string) => void;
}

const none: Progress = { rows: 0, total: 0 };

/** Where nobody counted beforehand, the total is what has come so far. */
const progressWords = ({ rows, total }: Progress): string => {
  if (total === 0) return 'It has begun.';
  const all = counted(total, 'row', 'rows');
  return rows === total ? `${all} so far.` : `${number(rows)} of ${all} so far.`;
};

/** Saves a table as a file. Cancelling it, or leaving the page, leaves nothing half-written behind. */
export const useCsvExport = ({ fileName, table, say }: CsvExportOptions): CsvExport => {
  const running = useRef(new AbortController());
  const [progress, setProgress] = useState(none);

  const save = async (): Promise<void> => {
    const file = await openTextFile(fileName);
    if (!file) return;
    running.current = new AbortController();
    const { signal } = running.current;
    let saved = none;
    const onProgress = (now: Progress) => {
      saved = now;
      setProgress(now);
    };
    try {
      // Excel takes a text without the mark for another encoding.
      for await (const piece of table({ signal, onProgress, byteOrderMark: true })) {
        await file.write(piece);
      }
      await file.close();
      say(`Exported ${counted(saved.rows, 'row', 'rows')}`);
    } catch (error) {
      await file.drop().catch(() => undefined);
      if (!signal.aborted) throw error;
    }
  };

  const { mutate, isPending, error } = useMutation({
    mutationFn: save,
    onMutate: () => setProgress(none),
  });
  useEffect(() => () => running.current.abort(), []);
  return {
    start: () => mutate(),
    cancel: () => running.current.abort(),
    progress: isPending ? progressWords(progress) : undefined,
    failure: error ? describeFailure(error) : undefined,
  };
};
