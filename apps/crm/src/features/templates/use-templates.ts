import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';

export const templatesKey = ['templates'] as const;

const pageSize = 50;

/** Templates by name. */
export const useTemplates = () => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...templatesKey, 'list'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam && { after: pageParam }) };
      return (await client.listTemplates({ query }, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
};

/** A template with the content of one version; of the active one, if none is named. */
export const useTemplate = (name: string, version: string) => {
  const client = useClient();
  return useQuery({
    queryKey: [...templatesKey, 'one', name, version],
    queryFn: async ({ signal }) => {
      const query = version === '' ? {} : { version };
      return (await client.readTemplate({ params: { name }, query }, { signal })).data;
    },
  });
};
