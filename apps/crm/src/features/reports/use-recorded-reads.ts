import type { RecordReportDownloadRequest } from '@distronation/contracts';
import { useMemo } from 'react';
import { useClient } from '../../lib/use-client.ts';
import type { FetchOptions } from './storage/fetch-file.ts';
import { useS3Service } from './storage/use-s3-service.ts';

type TakenAs = RecordReportDownloadRequest['body']['as'];

/** The only way in which pages come to the contents of report files: what could not be recorded is not
 *  read. */
export const useRecordedReads = () => {
  const client = useClient();
  const service = useS3Service();
  return useMemo(() => {
    const record = (key: string, as: TakenAs, signal?: AbortSignal) =>
      client.recordReportDownload({ body: { key, as } }, signal && { signal });
    return {
      async read(key: string, as: TakenAs, options: Omit<FetchOptions, 'maxBytes'> = {}) {
        await record(key, as, options.signal);
        return service.downloadFile(key, options);
      },
      async address(
        key: string,
        as: TakenAs,
        shown: { disposition: string; contentType?: string },
      ) {
        await record(key, as);
        return service.generateSignedUrl(key, undefined, shown);
      },
    };
  }, [client, service]);
};
