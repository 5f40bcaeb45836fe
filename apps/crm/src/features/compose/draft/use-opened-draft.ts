import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { draftFrom } from './copy-campaign.ts';
import { newRecord, type DraftRecord } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

interface Asked {
  /** A draft's own id. */
  id: string;
  /** That of a campaign which is to be written again. */
  copyOf: string;
}

/** The draft that an address asks for; without a wish, the one that was worked on last. */
export const useOpenedDraft = (store: DraftStore, { id, copyOf }: Asked) => {
  const client = useClient();
  return useQuery({
    queryKey: ['drafts', 'open', id, copyOf],
    queryFn: async (): Promise<DraftRecord> => {
      if (id !== '') return (await store.read(id)) ?? newRecord(undefined, id);
      if (copyOf === '') return (await store.list())[0] ?? newRecord();
      const { data } = await client.readCampaign({ params: { id: copyOf } });
      const copied = newRecord(await draftFrom(data.campaign));
      await store.write(copied);
      return copied;
    },
    // Once opened, the page itself knows best.
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
  });
};
