import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../../lib/use-client.ts';

/** Erases a person in as many calls as it takes. */
export const useErase = (email: string, onErased: () => void) => {
  const client = useClient();
  const queries = useQueryClient();
  const [removed, setRemoved] = useState(0);
  const erase = useMutation({
    mutationFn: async () => {
      let complete = false;
      while (!complete) {
        const { data } = await client.deleteContact({ params: { email } });
        ({ complete } = data);
        setRemoved((before) => before + data.removed);
      }
    },
    onSuccess: () => {
      onErased();
      queries.removeQueries({ queryKey: ['contacts'] });
      queries.removeQueries({ queryKey: ['trackingData', 'of', email] });
      queries.removeQueries({ queryKey: ['consentHistory', email] });
    },
  });
  return { ...erase, removed };
};
