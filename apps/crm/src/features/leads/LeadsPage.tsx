import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense } from 'react';
import { useAddressState } from '../../lib/use-address-state.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { LeadTable } from './LeadTable.tsx';
import { QuotaLine } from './QuotaLine.tsx';
import { searchOrders } from './youtube/youtubeSearch.ts';

const YouTubeSearchModal = lazy(async () => ({
  default: (await import('./search/YouTubeSearchModal.tsx')).YouTubeSearchModal,
}));

/** Creators on YouTube: whom we found, and the way to more of them. The search is in the address, so
 *  that it can be linked to. */
export const LeadsPage = () => {
  const [read, write] = useAddressState({ find: '', q: '', order: 'relevance' });
  const order = searchOrders.find((each) => each === read('order')) ?? 'relevance';
  return (
    <PageFrame
      title="Leads"
      help="Creators on YouTube to write to. A search is free when it was made in this tab before."
      primaryAction={
        <Button variant="contained" onClick={() => write({ find: 'open' })}>
          Find on YouTube
        </Button>
      }
    >
      <Box sx={{ mb: 6 }}>
        <QuotaLine />
      </Box>
      <LeadTable />
      <Suspense>
        {read('find') !== '' && (
          <YouTubeSearchModal
            query={read('q')}
            order={order}
            onSearch={(q, changed) => write({ q, order: changed })}
            onClose={() => write({ find: '' })}
          />
        )}
      </Suspense>
    </PageFrame>
  );
};
