import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Link as RouterLink, useLocation } from 'react-router';
import { lastPartOf } from '../../../lib/last-part.ts';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { Numbers } from '../numbers/Numbers.tsx';
import { PeriodPicker } from '../numbers/PeriodPicker.tsx';
import { StatsStates } from '../numbers/StatsStates.tsx';
import { usePeriod } from '../numbers/use-period.ts';
import { intervalOf, periodInAddress } from '../period.ts';
import { useCampaignStats } from '../use-campaign-stats.ts';

const Campaign = ({ name }: { name: string }) => {
  const { choice, period, choose, renew } = usePeriod();
  const stats = useCampaignStats(
    period && { ...period, campaignId: name, interval: intervalOf(period), limit: 1 },
  );
  const refresh = () => {
    renew();
    void stats.refetch();
  };
  return (
    <PageFrame
      title={name}
      help={
        <Link component={RouterLink} to={paths.numbers.href(periodInAddress(choice))}>
          Numbers of all campaigns
        </Link>
      }
      otherActions={
        <Button onClick={refresh} loading={stats.isFetching}>
          Refresh
        </Button>
      }
    >
      <Box sx={{ mb: 6 }}>
        <PeriodPicker choice={choice} period={period} onChoose={choose} />
      </Box>
      <StatsStates period={period} stats={stats}>
        {(found) =>
          found.pagination.total === 0 ? (
            <EmptyState title="Nothing of this campaign in this period">
              Choose a longer period. If the name was typed, look for a letter that is missing.
            </EmptyState>
          ) : (
            <Numbers stats={found} scope={{ campaignId: name }} />
          )
        }
      </StatsStates>
    </PageFrame>
  );
};

/** The numbers of one campaign. */
export const CampaignNumbersPage = () => {
  const name = lastPartOf(useLocation().pathname);
  return <Campaign key={name} name={name} />;
};
