import type { Client } from '@distronation/api-client';
import {
  keepPreviousData,
  queryOptions,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '../../../lib/use-client.ts';
import type { Sort } from '../../../ui/sort-rows.ts';
import type { S3Service } from '../storage/S3Service.ts';
import { useS3Service } from '../storage/use-s3-service.ts';
import type { ReportSearch } from './find-reports.ts';
import { readWholeFolder } from './read-whole-folder.ts';
import { sortFolder, writeSort } from './sort-files.ts';

export const pageSize = 50;

/** So long a list is shown without asking again; the refresh button asks at once. */
const freshFor = 5 * 60_000;

const all = ['report-files'];

export const forgetLists = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: all });

const pageQuery = (service: S3Service, folder: string, cursor: string) =>
  queryOptions({
    queryKey: [...all, 'page', folder, cursor],
    queryFn: ({ signal }) =>
      service.listFolder(folder, {
        maxKeys: pageSize,
        signal,
        ...(cursor !== '' && { continuationToken: cursor }),
      }),
    staleTime: freshFor,
    networkMode: 'always',
  });

/** One page of a folder by name; the page after it is read ahead. */
export const useFolderPage = (folder: string, cursor: string) => {
  const service = useS3Service();
  const queries = useQueryClient();
  const page = useQuery(pageQuery(service, folder, cursor));
  const next = page.data?.continuationToken;
  useEffect(() => {
    if (next === undefined) return;
    // Whoever goes there is told what went wrong.
    void queries.query(pageQuery(service, folder, next)).catch(() => undefined);
  }, [queries, service, folder, next]);
  return page;
};

/** All of a folder, for any other order. */
const useWholeFolder = (folder: string) => {
  const service = useS3Service();
  const [count, setCount] = useState(0);
  const query = useQuery({
    queryKey: [...all, 'whole', folder],
    queryFn: ({ signal }) => {
      setCount(0);
      return readWholeFolder(service, folder, { signal, onProgress: setCount });
    },
    staleTime: freshFor,
    networkMode: 'always',
    // Comparing a hundred thousand files with what was there before would hold up the page.
    structuralSharing: false,
  });
  return { ...query, count };
};

/** All of a folder in another order than S3's. While it is put in order anew, the order before stays. */
export const useSortedFolder = (folder: string, sort: Sort) => {
  const whole = useWholeFolder(folder);
  const { data, dataUpdatedAt, error, refetch, count } = whole;
  const sorted = useQuery({
    queryKey: ['sorted-report-files', folder, writeSort(sort), dataUpdatedAt],
    queryFn: ({ signal }) => sortFolder(data ?? { folders: [], files: [] }, sort, signal),
    enabled: data !== undefined,
    staleTime: Infinity,
    networkMode: 'always',
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
  return { data: data && sorted.data, error, refetch, count, dataUpdatedAt };
};

/** Where each kind of report lies, which the payout runs go by as well. */
const kindsQuery = (client: Client) =>
  queryOptions({
    queryKey: [...all, 'kinds'],
    queryFn: async ({ signal }) => (await client.readReportKinds({}, { signal })).data.kinds,
    staleTime: freshFor,
  });

/** The files of a partner, in whatever folders they lie, or the folders of a month. */
export const useFoundReports = (search: ReportSearch | undefined) => {
  const service = useS3Service();
  const client = useClient();
  const queries = useQueryClient();
  return useQuery({
    queryKey: [...all, 'found', search],
    queryFn: async ({ signal }) => {
      // For whoever searches.
      const { findReports } = await import('./find-reports.ts');
      const kinds = await queries.query(kindsQuery(client));
      return findReports(service, kinds, search ?? { partner: '' }, signal);
    },
    staleTime: freshFor,
    networkMode: 'always',
    enabled: search !== undefined,
  });
};
