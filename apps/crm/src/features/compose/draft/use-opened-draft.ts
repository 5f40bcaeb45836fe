import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { draftFrom } from './copy-campaign.ts';
import { draftFromTemplate, type StartingTemplate } from './start-from-template.ts';
import { newRecord, type DraftRecord } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

interface Asked {
  /** A draft's own id. */
  id: string;
  /** That of a campaign which is to be written again. */
  copyOf: string;
  /** One that a mail is to be started from. */
  template: StartingTemplate | undefined;
}

/** The draft that an address asks for; without a wish, the one that was worked on last. */
export const useOpenedDraft = (store: DraftStore, { id, copyOf, template }: Asked) => {
  const client = useClient();
  return useQuery({
    queryKey: ['drafts', 'open', id, copyOf, template],
    queryFn: async (): Promise<DraftRecord> => {
      if (id !== '') return (await store.read(id)) ?? newRecord(undefined, id);
      if (copyOf === '' && !template) return (await store.list())[0] ?? newRecord();
      const begun = newRecord(
        template
          ? await draftFromTemplate(client, template)
          : await draftFrom((await client.readCampaign({ params: { id: copyOf } })).data.campaign),
      );
      await store.write(begun).catch(() => undefined);
      return begun;
    },
    // Once opened, the page itself knows best.
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
  });
};
