import { useQuery } from '@tanstack/react-query';
import type { S3Object } from '../../storage/report-bucket.ts';
import { useRecordedReads } from '../../use-recorded-reads.ts';

/** Reads a file, or its first bytes, to look at. It is kept for as long as somebody looks. */
export const useContent = <T>(
  { key, size }: S3Object,
  { firstBytes, as }: { firstBytes?: number; as: (content: Blob) => Promise<T> },
) => {
  const { read } = useRecordedReads();
  return useQuery({
    queryKey: ['report-contents', key, size],
    queryFn: async ({ signal }) => {
      // S3 has no first bytes of nothing.
      const part = firstBytes === undefined || size === 0 ? {} : { firstBytes };
      return as(await read(key, 'preview', { signal, ...part }));
    },
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
  });
};
