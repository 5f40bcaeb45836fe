import type { CampaignProgress } from '@distronation/contracts';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { Link as RouterLink, useLocation } from 'react-router';
import { leftOutWords } from '../../../lib/campaigns/left-out-words.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { DecideDoubt } from './DecideDoubt.tsx';
import type { FullCampaign } from './use-campaign.ts';
import { useLeftOut, type LeftOut, type LeftOutState } from './use-left-out.ts';
import { useMayDecide } from './use-may-decide.ts';

const states: readonly { value: LeftOutState; label: string; help: string }[] = [
  {
    value: 'failed',
    label: 'Failed',
    help: 'No mail of theirs went out. They can be tried again.',
  },
  {
    value: 'uncertain',
    label: 'In doubt',
    help: 'The mail provider did not say whether it took these mails, and is asked again by itself. Decide only what you know, because the recipient told you, for example.',
  },
  {
    value: 'skipped',
    label: 'Skipped',
    help: 'They may not be mailed, so nothing was sent to them.',
  },
];

const recipientColumn: Column<LeftOut> = {
  key: 'email',
  header: 'Recipient',
  minWidth: '15rem',
  cell: ({ email }) => (
    <Link component={RouterLink} to={paths.contact.href(email)} color="inherit">
      {email}
    </Link>
  ),
};

const reasonColumn: Column<LeftOut> = {
  key: 'reason',
  header: 'Why',
  cell: ({ reason }) => leftOutWords(reason),
};

const decideColumn = (campaignId: string): Column<LeftOut> => ({
  key: 'decide',
  header: 'Decide',
  cell: (recipient) => <DecideDoubt campaignId={campaignId} recipient={recipient} />,
});

const useColumns = (campaign: FullCampaign, state: LeftOutState): readonly Column<LeftOut>[] => {
  const mayDecide = useMayDecide(campaign);
  if (state !== 'uncertain') return [recipientColumn, reasonColumn];
  return mayDecide ? [recipientColumn, decideColumn(campaign.id)] : [recipientColumn];
};

interface LeftOutRowsProps {
  campaign: FullCampaign;
  state: LeftOutState;
  count: number;
}

const LeftOutRows = ({ campaign, state, count }: LeftOutRowsProps) => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useLeftOut(
    campaign.id,
    state,
    count,
  );
  const columns = useColumns(campaign, state);
  if (error && !data) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return <LoadingSkeleton label="Loading the recipients" lines={3} />;
  return (
    <>
      <DataTable
        label="Recipients without the mail"
        columns={columns}
        rows={data.pages.flatMap(({ recipients }) => recipients)}
        rowKey={({ id }) => id}
        empty={<Typography>None at the moment.</Typography>}
      />
      {hasNextPage && (
        <Button
          variant="outlined"
          onClick={() => void fetchNextPage()}
          loading={isFetchingNextPage}
          sx={{ mt: 4 }}
        >
          Show more
        </Button>
      )}
    </>
  );
};

/** Takes whoever followed a number of the sum to the rows behind it. */
const useArrival = () => {
  const location = useLocation();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (location.hash === '#left-out') panel.current?.focus();
  }, [location]);
  return panel;
};

interface LeftOutPanelProps {
  campaign: FullCampaign;
  progress: CampaignProgress;
}

/** Who got no mail, or perhaps none, and why. */
export const LeftOutPanel = ({ campaign, progress }: LeftOutPanelProps) => {
  const [read, write] = useAddressState({ state: '' });
  const panel = useArrival();
  const there = states.filter(({ value }) => progress[value] > 0);
  const shown = there.find(({ value }) => value === read('state')) ?? there[0];
  if (!shown) return null;
  return (
    <div ref={panel} tabIndex={-1} style={{ outline: 'none' }}>
      <Panel title="Who did not get it">
        <FilterChoice
          label="What became of them"
          options={there.map(({ value, label }) => ({ value, label, count: progress[value] }))}
          value={shown.value}
          onChange={(value) => write({ state: value })}
        />
        <Typography color="textSecondary" sx={{ my: 3 }}>
          {shown.help}
        </Typography>
        <LeftOutRows campaign={campaign} state={shown.value} count={progress[shown.value]} />
      </Panel>
    </div>
  );
};
