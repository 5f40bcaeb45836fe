import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { S3Object } from '../storage/report-bucket.ts';
import { nameOf } from '../storage/paths.ts';
import { s3Security } from '../storage/S3Service.ts';
import { useRecordedReads } from '../use-recorded-reads.ts';

/** Under its own name, whatever letters that has. */
const asAttachment = (key: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(nameOf(key))}`;

const follow = (url: string): void => {
  const link = Object.assign(document.createElement('a'), { href: url, rel: 'noreferrer' });
  link.click();
};

/** Downloads one file, with progress; what is too large for a page is left to the browser. */
export const useFileDownload = () => {
  const reads = useRecordedReads();
  const running = useRef(new AbortController());
  const [loaded, setLoaded] = useState(0);
  useEffect(() => () => running.current.abort(), []);

  const download = async ({
    key,
    size,
  }: S3Object): Promise<'saved' | 'handed_over' | 'stopped'> => {
    running.current = new AbortController();
    const { signal } = running.current;
    if (size > s3Security.maxFileSize) {
      follow(await reads.address(key, 'file', { disposition: asAttachment(key) }));
      return 'handed_over';
    }
    try {
      const content = await reads.read(key, 'file', { signal, onProgress: setLoaded });
      const { saveFile } = await import('../save-file.ts');
      saveFile(content, nameOf(key));
      return 'saved';
    } catch (error) {
      if (signal.aborted) return 'stopped';
      throw error;
    }
  };

  const { mutate, reset, isPending, error, data } = useMutation({
    mutationFn: download,
    onMutate: () => setLoaded(0),
  });
  return {
    start: mutate,
    reset,
    cancel: () => running.current.abort(),
    isRunning: isPending,
    /** Bytes. */
    loaded,
    error,
    outcome: data,
  };
};
