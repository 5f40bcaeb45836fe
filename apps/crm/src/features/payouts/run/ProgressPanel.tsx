import type { CampaignProgress, PayoutRunDetail } from '@distronation/contracts';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { campaignStatusWords } from '../../../lib/campaigns/status-words.ts';
import { paths } from '../../../lib/paths.ts';
import { number, percent } from '../../../lib/words.ts';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { useProgress } from './use-progress.ts';

type Campaign = NonNullable<ReturnType<typeof useProgress>['data']>;

const sumOf = (progress: CampaignProgress): string => {
  const { audience, accepted, skipped, failed, uncertain, remaining } = progress;
  const parts = [
    [accepted, 'accepted'],
    [skipped, 'skipped'],
    [failed, 'failed'],
    [uncertain, 'in doubt'],
    [remaining, 'to come'],
  ] as const;
  const told = parts.filter(([count]) => count > 0);
  return `${number(audience)} = ${told.map(([count, label]) => `${number(count)} ${label}`).join(' + ')}`;
};

const sum = { fontSize: '1.375rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums', mb: 3 };

const Sent = ({ campaign: { progress, status, expectedEnd } }: { campaign: Campaign }) => {
  if (!progress) return <Typography>Writing down whom it goes to.</Typography>;
  const done = progress.audience - progress.remaining;
  return (
    <>
      <Typography sx={sum}>{sumOf(progress)}</Typography>
      <LinearProgress
        aria-label="Statements handled"
        variant="determinate"
        value={progress.audience === 0 ? 100 : (done / progress.audience) * 100}
      />
      {status === 'running' && (
        <Typography sx={{ mt: 3 }}>
          {percent(done, progress.audience)} done
          {expectedEnd && (
            <>
              , finished at about <LocalTime at={expectedEnd} />
            </>
          )}
        </Typography>
      )}
    </>
  );
};

/** How far the statements are, once they were approved. */
export const ProgressPanel = ({ run: { campaignId } }: { run: PayoutRunDetail }) => {
  const { data: campaign, error } = useProgress(campaignId);
  if (campaignId === undefined) return null;
  return (
    <Panel
      title="Sending"
      action={campaign && <StatusChip {...campaignStatusWords[campaign.status]} />}
    >
      {campaign && <Sent campaign={campaign} />}
      {!campaign && error && (
        <Notice tone="caution" title="Sending has not begun yet">
          It begins by itself within two minutes. Nothing is lost, and nothing is sent twice.
        </Notice>
      )}
      {!campaign && !error && <LoadingSkeleton label="Loading the progress" lines={1} />}
      {campaign && (
        <Button
          component={Link}
          to={paths.campaign.href(campaignId)}
          variant="outlined"
          sx={{ mt: 4 }}
        >
          Open the campaign
        </Button>
      )}
    </Panel>
  );
};
