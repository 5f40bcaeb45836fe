import { listPayoutRuns } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { OpenCampaigns } from '../../features/campaigns/overview/OpenCampaigns.tsx';
import { WaitingRuns } from '../../features/payouts/overview/WaitingRuns.tsx';
import { ActivityOverview } from '../../features/tracking/overview/ActivityOverview.tsx';
import { overviewPeriod, overviewPeriods } from '../../features/tracking/overview/periods.ts';
import { useMay } from '../../lib/auth/use-may.ts';
import { useAddressState } from '../../lib/use-address-state.ts';
import { FilterChoice } from '../../ui/FilterBar.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { AttentionPanel } from './AttentionPanel.tsx';
import { useAttention } from './use-attention.ts';

const panels = {
  display: 'grid',
  gap: 4,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
};

/** Whether everything is all right, and how it is going. */
export const DashboardPage = () => {
  const [read, write] = useAddressState({ period: '30d' });
  // Fixed until it is asked for again, or each drawing would ask for another period.
  const [now, setNow] = useState(() => new Date());
  const queries = useQueryClient();
  const sources = useAttention();
  const mayApprove = useMay(listPayoutRuns);
  const { name, period } = overviewPeriod(read('period'), now);
  const refresh = () => {
    setNow(new Date());
    void queries.invalidateQueries({ type: 'active' });
  };
  return (
    <PageFrame
      title="Dashboard"
      help="Whether everything is all right, and how the mail is going."
      otherActions={<Button onClick={refresh}>Refresh</Button>}
    >
      <Box sx={panels}>
        <AttentionPanel sources={sources} />
        <Box sx={{ display: 'grid', gap: 4 }}>
          <OpenCampaigns />
          {mayApprove && <WaitingRuns />}
        </Box>
      </Box>
      <Box component="section" aria-labelledby="mail" sx={{ mt: 10 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 3 }}>
          <Typography variant="h2" id="mail" sx={{ mr: 'auto' }}>
            All mail
          </Typography>
          <FilterChoice
            label="Period"
            options={overviewPeriods}
            value={name}
            onChange={(value) => write({ period: value })}
          />
        </Box>
        <ActivityOverview period={period} />
      </Box>
    </PageFrame>
  );
};
