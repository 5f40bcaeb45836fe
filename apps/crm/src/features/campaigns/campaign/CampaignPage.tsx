import { ApiError } from '@distronation/api-client';
import { createCampaign } from '@distronation/contracts';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { Link as RouterLink, useParams } from 'react-router';
import { useRole } from '../../../lib/auth/use-role.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { CampaignActions } from './CampaignActions.tsx';
import { LeftOutPanel } from './LeftOutPanel.tsx';
import { MailPanel } from './MailPanel.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { useCampaign, type FullCampaign } from './use-campaign.ts';

const Ways = ({ campaign: { name, startedAt } }: { campaign: FullCampaign }) => (
  <>
    <Link component={RouterLink} to={paths.campaigns.href()}>
      All campaigns
    </Link>
    {startedAt && (
      <>
        {' · '}
        <Link component={RouterLink} to={paths.campaignNumbers.href(name)}>
          Numbers of {name}
        </Link>
        {' · '}
        <Link component={RouterLink} to={paths.tracking.href({ campaignId: name })}>
          Its events
        </Link>
      </>
    )}
  </>
);

const Duplicate = ({ campaign: { id, kind } }: { campaign: FullCampaign }) => {
  const role = useRole();
  // A statement is made for each recipient by a payout run, not written.
  if (kind !== 'mail' || !createCampaign.auth.roles.some((each) => each === role)) return null;
  return (
    <Button component={RouterLink} to={paths.compose.href({ copy: id })}>
      Duplicate
    </Button>
  );
};

const CampaignView = ({ campaign }: { campaign: FullCampaign }) => (
  <PageFrame
    title={campaign.name}
    help={<Ways campaign={campaign} />}
    otherActions={
      <>
        <Duplicate campaign={campaign} />
        <CampaignActions campaign={campaign} />
      </>
    }
  >
    <Stack sx={{ gap: 6 }}>
      <ProgressPanel campaign={campaign} />
      {campaign.progress && <LeftOutPanel campaign={campaign} progress={campaign.progress} />}
      <MailPanel campaign={campaign} />
    </Stack>
  </PageFrame>
);

const NotThere = () => (
  <PageFrame title="Campaign">
    <EmptyState
      title="There is no such campaign"
      action={
        <Button variant="outlined" component={RouterLink} to={paths.campaigns.href()}>
          All campaigns
        </Button>
      }
    >
      If the address was typed, look for a letter that is missing.
    </EmptyState>
  </PageFrame>
);

const isUnknown = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 404 || error.status === 400);

/** One campaign: how far it is, who was left out, what it says, and what can be done with it. */
export const CampaignPage = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useCampaign(id);
  if (data) return <CampaignView key={id} campaign={data} />;
  if (isUnknown(error)) return <NotThere />;
  return (
    <PageFrame title="Campaign">
      {error ? (
        <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingSkeleton label="Loading the campaign" lines={6} />
      )}
    </PageFrame>
  );
};
