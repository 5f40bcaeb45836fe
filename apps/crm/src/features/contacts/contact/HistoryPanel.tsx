import { listDownloadsOf } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMay } from '../../../lib/auth/use-may.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { MomentEntry } from './MomentEntry.tsx';
import { useHistory, type HistoryKind } from './use-history.ts';

const kinds: readonly { value: HistoryKind; label: string }[] = [
  { value: 'all', label: 'Everything' },
  { value: 'mail', label: 'Mail' },
  { value: 'choices', label: 'Choices and changes' },
];

const downloads = { value: 'downloads', label: 'Downloads' } as const;

const nothing: Readonly<Record<HistoryKind, string>> = {
  all: 'Nothing has happened yet. Mails and choices show here within seconds.',
  mail: 'No mail has gone to this address yet.',
  choices: 'The person has chosen nothing yet, and nobody has changed the contact.',
  downloads: 'Nobody has used a link to a report that was mailed to this address.',
};

const Moments = ({ email, kind }: { email: string; kind: HistoryKind }) => {
  const { moments, isLoading, error, hasMore, isReading, readOn, refetch } = useHistory(
    email,
    kind,
  );
  if (error) {
    return <ErrorState failure={describeFailure(error)} onRetry={refetch} />;
  }
  if (isLoading) return <LoadingSkeleton label="Loading the history" />;
  if (moments.length === 0 && !hasMore) {
    return <Typography color="textSecondary">{nothing[kind]}</Typography>;
  }
  return (
    <>
      <Box component="ol" aria-label="History" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {moments.map((moment) => (
          <MomentEntry key={moment.key} moment={moment} />
        ))}
      </Box>
      {hasMore && (
        <Button variant="outlined" onClick={readOn} loading={isReading} sx={{ mt: 3 }}>
          Show older
        </Button>
      )}
    </>
  );
};

/** All that happened between the person and us, newest first. */
export const HistoryPanel = ({ email }: { email: string }) => {
  const [read, write] = useAddressState({ history: 'all' });
  const options = useMay(listDownloadsOf) ? [...kinds, downloads] : kinds;
  const kind = options.find(({ value }) => value === read('history'))?.value ?? 'all';
  return (
    <Panel title="History">
      <Box sx={{ mb: 4, ml: -3 }}>
        <FilterChoice
          label="What to show"
          options={options}
          value={kind}
          onChange={(value) => write({ history: value })}
        />
      </Box>
      <Moments email={email} kind={kind} />
    </Panel>
  );
};
