import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { campaignStatusWords } from '../../../lib/campaigns/status-words.ts';
import { percent } from '../../../lib/words.ts';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { doneOf } from '../progress.ts';
import { ProgressBar } from '../ProgressBar.tsx';
import { ProgressSum } from './ProgressSum.tsx';
import { StandingNotice } from './StandingNotice.tsx';
import type { FullCampaign } from './use-campaign.ts';

const Estimate = ({ campaign: { status, progress, expectedEnd } }: { campaign: FullCampaign }) => {
  if (status !== 'running' || !progress) return null;
  return (
    <Typography sx={{ mt: 3 }}>
      {percent(doneOf(progress), progress.audience)} done
      {expectedEnd ? (
        <>
          , finished at about <LocalTime at={expectedEnd} />
        </>
      ) : (
        '; when it will be finished shows once some are through'
      )}
    </Typography>
  );
};

/** How far it is, in numbers that add up. */
export const ProgressPanel = ({ campaign }: { campaign: FullCampaign }) => {
  const { name, progress, status } = campaign;
  return (
    <Panel title="Progress" action={<StatusChip {...campaignStatusWords[status]} />}>
      {progress ? (
        <>
          <ProgressSum name={name} progress={progress} />
          {progress.audience === 0 ? (
            <Typography>Nobody was in its audience, so nothing was sent.</Typography>
          ) : (
            <ProgressBar progress={progress} height={12} />
          )}
          <Estimate campaign={campaign} />
        </>
      ) : (
        <Typography>
          Writing down whom it goes to. Nobody is mailed before that is complete.
        </Typography>
      )}
      <Box sx={{ mt: 4, '&:empty': { display: 'none' } }}>
        <StandingNotice campaign={campaign} />
      </Box>
    </Panel>
  );
};
