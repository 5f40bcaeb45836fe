import type { CampaignBrief } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { campaignStatusWords } from '../../../lib/campaigns/status-words.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { counted, number } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton, roomOf } from '../../../ui/LoadingSkeleton.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { doneOf } from '../progress.ts';
import { ProgressBar } from '../ProgressBar.tsx';
import { useOpenCampaigns } from './use-open-campaigns.ts';

const shown = 4;

const list = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 4 };

const Standing = ({ campaign }: { campaign: CampaignBrief }) => {
  const { progress, scheduledFor, status, expectedEnd } = campaign;
  if (status === 'scheduled' && scheduledFor) {
    return (
      <>
        Starts <LocalTime at={scheduledFor} />
      </>
    );
  }
  if (!progress) return 'Its audience is being counted';
  return (
    <>
      {number(doneOf(progress))} of {number(progress.audience)} mailed
      {expectedEnd && (
        <>
          , until about <LocalTime at={expectedEnd} />
        </>
      )}
    </>
  );
};

const OpenCampaign = ({ campaign }: { campaign: CampaignBrief }) => (
  <Box component="li">
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'baseline', mb: 1 }}>
      <Link
        component={RouterLink}
        to={paths.campaign.href(campaign.id)}
        sx={{ mr: 'auto', overflowWrap: 'anywhere' }}
      >
        {campaign.name}
      </Link>
      <StatusChip {...campaignStatusWords[campaign.status]} />
    </Box>
    {campaign.progress && <ProgressBar progress={campaign.progress} height={6} />}
    <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
      <Standing campaign={campaign} />
    </Typography>
  </Box>
);

const Campaigns = ({ campaigns }: { campaigns: readonly CampaignBrief[] }) => {
  if (campaigns.length === 0) {
    return <Typography color="textSecondary">No campaign is under way.</Typography>;
  }
  const others = campaigns.length - shown;
  return (
    <>
      <Box component="ul" sx={list}>
        {campaigns.slice(0, shown).map((campaign) => (
          <OpenCampaign key={campaign.id} campaign={campaign} />
        ))}
      </Box>
      {others > 0 && (
        <Typography sx={{ mt: 4 }}>
          <Link component={RouterLink} to={paths.campaigns.href({ status: 'open' })}>
            {counted(others, 'other', 'others')}
          </Link>
        </Typography>
      )}
    </>
  );
};

/** The campaigns that have not ended, and how far each is. */
export const OpenCampaigns = () => {
  const { data, error, refetch } = useOpenCampaigns();
  return (
    <Panel title="Campaigns under way">
      {error && <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />}
      <Box sx={roomOf(2)}>
        {!error && data && <Campaigns campaigns={data.campaigns} />}
        {!error && !data && <LoadingSkeleton label="Loading the campaigns under way" lines={2} />}
      </Box>
    </Panel>
  );
};
