import { campaignStatuses } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { campaignStatusWords } from '../../../lib/campaigns/status-words.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { useTypedFilter } from '../../../lib/use-typed-filter.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FilterBar, FilterChoice, FilterSearch } from '../../../ui/FilterBar.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useCampaigns, type CampaignSearch } from '../use-campaigns.ts';
import { CampaignTable } from './CampaignTable.tsx';

const statuses = ['open', ...campaignStatuses] as const;

const options = [
  { value: 'all', label: 'All' },
  { value: 'open', label: 'Open' },
  ...campaignStatuses.map((value) => ({ value, label: campaignStatusWords[value].label })),
];

const useSearch = () => {
  const [read, write] = useAddressState({ status: 'all', text: '' });
  const status = statuses.find((one) => one === read('status'));
  const text = read('text').trim();
  const search: CampaignSearch = { ...(status && { status }), ...(text && { text }) };
  return { search, status: status ?? 'all', text, write };
};

const NoCampaigns = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState title="No campaign matches">Choose another status, or look for less.</EmptyState>
  ) : (
    <EmptyState
      title="No campaign yet"
      action={
        <Button variant="outlined" component={Link} to={paths.compose.href()}>
          Compose a mail
        </Button>
      }
    >
      What you send shows here, with how far it is and what became of each recipient.
    </EmptyState>
  );

const Found = ({ search }: { search: CampaignSearch }) => {
  const {
    data,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
    isPlaceholderData,
  } = useCampaigns(search);
  if (error && !data) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return <LoadingSkeleton label="Loading the campaigns" lines={6} />;
  const campaigns = data.pages.flatMap((page) => page.campaigns);
  return (
    <Box aria-busy={isPlaceholderData} sx={{ opacity: isPlaceholderData ? 0.5 : 1 }}>
      {campaigns.length === 0 && !hasNextPage ? (
        <NoCampaigns filtered={Object.keys(search).length > 0} />
      ) : (
        <CampaignTable campaigns={campaigns} />
      )}
      {hasNextPage && (
        <Button
          variant="outlined"
          onClick={() => void fetchNextPage()}
          loading={isFetchingNextPage}
          sx={{ mt: 4 }}
        >
          Show older ones
        </Button>
      )}
    </Box>
  );
};

/** Every campaign, newest first. What chooses among them is in the address. */
export const CampaignsPage = () => {
  const { search, status, text, write } = useSearch();
  const [typed, setTyped] = useTypedFilter(text, (applied) => write({ text: applied }));
  return (
    <PageFrame
      title="Campaigns"
      help="What was sent, is being sent, or will be, and how far it is."
      primaryAction={
        <Button variant="contained" component={Link} to={paths.compose.href()}>
          Compose
        </Button>
      }
      otherActions={
        <Button component={Link} to={paths.numbers.href()}>
          Numbers
        </Button>
      }
    >
      <FilterBar label="Filter campaigns">
        <FilterChoice
          label="Status"
          options={options}
          value={status}
          onChange={(value) => write({ status: value })}
        />
        <FilterSearch label="Find a name or subject" value={typed} onChange={setTyped} />
      </FilterBar>
      <Found search={search} />
    </PageFrame>
  );
};
