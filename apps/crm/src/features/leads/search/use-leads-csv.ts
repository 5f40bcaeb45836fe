import { useClient } from '../../../lib/use-client.ts';
import { useCsvExport } from '../../../lib/use-csv-export.ts';
import { useToast } from '../../../ui/toast.tsx';
import { leadsCsv } from '../leads-csv.ts';
import { lookUpAddresses } from '../look-up-addresses.ts';
import type { useYouTubeSearch } from '../useYouTubeSearch.ts';

/** Saves the pages of a search so far. */
export const useLeadsCsv = ({ readSoFar }: ReturnType<typeof useYouTubeSearch>) => {
  const client = useClient();
  return useCsvExport({
    fileName: 'youtube-channels.csv',
    table: (options) =>
      leadsCsv(
        {
          read: async () => (await readSoFar()).flatMap(({ channels }) => channels),
          lookUp: (addresses) => lookUpAddresses(client, addresses),
        },
        options,
      ),
    say: useToast(),
  });
};
