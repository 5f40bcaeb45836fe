import { useEffect, useMemo, useState } from 'react';
import { describeFileFailure } from '../failure-words.ts';
import { useS3Service } from '../storage/use-s3-service.ts';
import { useRecordedReads } from '../use-recorded-reads.ts';
import { createBulkDownload, type BulkDeps } from './bulk-download.ts';
import type { BulkState } from './bulk-state.ts';

// JSZip and FileSaver are for those who save a ZIP.
const zip: BulkDeps['zip'] = async (entries, options) =>
  (await import('./make-zip.ts')).makeZip(entries, options);

const save: BulkDeps['save'] = (content) =>
  void import('../save-file.ts').then(({ saveFile }) =>
    saveFile(content, `reports-${Date.now()}.zip`),
  );

/** One ZIP at a time; leaving the page calls it off. */
export const useBulkDownload = () => {
  const service = useS3Service();
  const { read } = useRecordedReads();
  const [state, setState] = useState<BulkState>();
  const download = useMemo(
    () =>
      createBulkDownload({
        filesBelow: (folder, most, signal) => service.listFiles(folder, most, { signal }),
        read: ({ key }, options) => read(key, 'zip', options),
        zip,
        save,
        explain: (error) => describeFileFailure(error).title,
        onChange: setState,
      }),
    [service, read],
  );
  useEffect(() => download.stop, [download]);
  return { state, ...download, close: () => setState(undefined) };
};

export type Bulk = ReturnType<typeof useBulkDownload>;
