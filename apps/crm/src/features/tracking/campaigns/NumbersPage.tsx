import { campaignStatsCsv } from '@distronation/api-client';
import { campaignStats } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { ExportButton, ExportStatus } from '../../../ui/CsvExport.tsx';
import { useCsvExport } from '../../../lib/use-csv-export.ts';
import { metricKeys, numbersOf, type Stats } from '../metrics.ts';
import { Numbers } from '../numbers/Numbers.tsx';
import { PeriodPicker } from '../numbers/PeriodPicker.tsx';
import { StatsStates } from '../numbers/StatsStates.tsx';
import { usePeriod } from '../numbers/use-period.ts';
import { intervalOf, periodInAddress } from '../period.ts';
import { useCampaignStats } from '../use-campaign-stats.ts';
import { CampaignPager } from './CampaignPager.tsx';
import { CampaignTable } from './CampaignTable.tsx';
import { TagsFilter } from './TagsFilter.tsx';

const pageSize = 25;

const filterBar = {
  mb: 6,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  alignItems: 'end',
  justifyContent: 'space-between',
};

/** The tags and the page of the list, as the address has them. */
const useListAddress = () => {
  const [search, setSearch] = useSearchParams();
  const tags = search.get('tags') ?? '';
  const problem = tags && campaignStats.query.safeParse({ tags }).error?.issues[0]?.message;
  const setTags = (changed: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      after.delete('page');
      after.delete('tags');
      if (changed !== '') after.set('tags', changed);
      return after;
    });
  const page = Math.max(1, Math.trunc(Number(search.get('page'))) || 1);
  return { tags, problem: problem || undefined, setTags, page };
};

const hasNumbers = (stats: Stats): boolean => {
  const numbers = numbersOf(stats);
  return stats.pagination.total > 0 || metricKeys.some((key) => numbers[key] > 0);
};

const NoNumbers = () => (
  <EmptyState
    title="Nothing happened in this period"
    action={
      <Button variant="outlined" component={Link} to={paths.compose.href()}>
        Compose a mail
      </Button>
    }
  >
    Choose a longer period, or other tags. The numbers of a mail are here within seconds of its
    sending.
  </EmptyState>
);

/** The numbers of all campaigns, and of each. */
export const NumbersPage = () => {
  const { choice, period, choose, renew } = usePeriod();
  const { tags, problem, setTags, page } = useListAddress();
  const scope = tags ? { tags } : {};
  const query = period && {
    ...period,
    ...scope,
    interval: intervalOf(period),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
  const stats = useCampaignStats(problem === undefined ? query : undefined);
  const client = useClient();
  const csv = useCsvExport({
    fileName: 'campaigns.csv',
    table: (options) => campaignStatsCsv(client, { ...period, ...scope }, options),
    say: useToast(),
  });
  const refresh = () => {
    renew();
    void stats.refetch();
  };
  return (
    <PageFrame
      title="Numbers"
      help="How the mail of each campaign was received. Each number opens the events behind it."
      otherActions={
        <>
          <Button onClick={refresh} loading={stats.isFetching}>
            Refresh
          </Button>
          <ExportButton csv={csv} ready={query !== undefined && problem === undefined} />
        </>
      }
    >
      <ExportStatus csv={csv} />
      <Box role="search" aria-label="Filter the numbers" sx={filterBar}>
        <PeriodPicker choice={choice} period={period} onChoose={choose} />
        <TagsFilter key={tags} tags={tags} error={problem} onApply={setTags} />
      </Box>
      <StatsStates period={period} stats={stats}>
        {(found) =>
          hasNumbers(found) ? (
            <Numbers stats={found} scope={scope}>
              <Box component="section" aria-labelledby="campaigns" sx={{ mt: 10 }}>
                <Typography variant="h2" id="campaigns" sx={{ mb: 3 }}>
                  Each campaign
                </Typography>
                <CampaignTable
                  campaigns={found.campaigns}
                  scope={{ ...scope, ...found.period }}
                  period={periodInAddress(choice)}
                />
                <CampaignPager pagination={found.pagination} />
              </Box>
            </Numbers>
          ) : (
            <NoNumbers />
          )
        }
      </StatsStates>
    </PageFrame>
  );
};
