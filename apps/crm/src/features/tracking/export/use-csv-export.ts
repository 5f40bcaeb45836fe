import type { CsvOptions } from '@distronation/api-client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { openTextFile } from '../../../lib/save-text.ts';
import { counted } from '../../../lib/words.ts';
import { useToast } from '../../../ui/toast.tsx';

export interface Progress {
  rows: number;
  total: number;
}

type Table = (options: CsvOptions) => AsyncIterable<string>;

const none: Progress = { rows: 0, total: 0 };

/** Saves a table as a file. Cancelling it, or leaving the page, leaves nothing half-written behind. */
export const useCsvExport = (fileName: string, table: Table) => {
  const toast = useToast();
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
      toast(`Exported ${counted(saved.rows, 'row', 'rows')}`);
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
    progress: isPending ? progress : undefined,
    error,
  };
};

export type CsvExport = ReturnType<typeof useCsvExport>;
