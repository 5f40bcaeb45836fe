import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOwnId } from '../../../lib/auth/use-own-id.ts';
import { templateDrafts } from './template-drafts.ts';

/** What was left half written; `data` is undefined until the browser has looked, and null where there is nothing. */
export const useKeptDraft = (id: string) => {
  const owner = useOwnId();
  const drafts = useMemo(() => templateDrafts(owner), [owner]);
  const { data } = useQuery({
    queryKey: ['templateDrafts', owner, id],
    queryFn: async () => (await drafts.read(id)) ?? null,
    // Once opened, the page itself knows best.
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
  });
  return { drafts, kept: data };
};
