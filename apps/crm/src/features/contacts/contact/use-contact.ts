import type { ReadContactResponse } from '@distronation/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';

export type ContactDetail = ReadContactResponse['data'];

const queryKey = (email: string) => ['contacts', 'one', email];

export const useContact = (email: string) => {
  const client = useClient();
  return useQuery({
    queryKey: queryKey(email),
    queryFn: async ({ signal }) =>
      (await client.readContact({ params: { email } }, { signal })).data,
  });
};

/** For what a change of the contact was answered with, and for whatever made others of its parts old. */
export const useContactCache = (email: string) => {
  const queries = useQueryClient();
  return {
    keep: (detail: ContactDetail) => {
      queries.setQueryData(queryKey(email), detail);
      // The change is part of the history; nobody waits for that to show.
      void queries.invalidateQueries({ queryKey: ['consentHistory', email] });
      return queries.invalidateQueries({ queryKey: ['contacts'], refetchType: 'none' });
    },
    readAgain: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKey(email) }),
        queries.invalidateQueries({ queryKey: ['consentHistory', email] }),
        queries.invalidateQueries({ queryKey: ['trackingData', 'of', email] }),
      ]),
  };
};
