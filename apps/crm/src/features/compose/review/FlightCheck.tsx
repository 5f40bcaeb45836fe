import { topicDescriptions } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { people } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { DraftRecord } from '../draft/draft.ts';
import { Findings } from './Findings.tsx';
import { nameOf } from './order.ts';
import { provesUnsent } from './proves-unsent.ts';
import { Reach } from './Reach.tsx';
import { SendFailure } from './SendFailure.tsx';
import type { Check } from './use-check.ts';
import type { Compose } from './use-compose.ts';

const sheet = { width: { xs: '100%', sm: 520 }, display: 'flex', flexDirection: 'column' } as const;

const EarlierVersion = () => (
  <Notice tone="caution" title="An earlier version may have gone out">
    You sent this mail before, and its answer never arrived. You have changed it since, so this is a
    second mail. Look under Campaigns first.
  </Notice>
);

const About = ({ record }: { record: DraftRecord }) => {
  const { draft } = record;
  return (
    <Facts label="The mail">
      <Fact name="Subject">{draft.subject}</Fact>
      <Fact name="From">{draft.from.trim() || 'The usual sender'}</Fact>
      <Fact name="Topic">{topicDescriptions[draft.topic].name}</Fact>
      <Fact name="Campaign">{nameOf(record)}</Fact>
    </Facts>
  );
};

const buttonWords = ({ draft }: DraftRecord, check: Check | undefined, failure: Error | null) => {
  if (failure && !provesUnsent(failure)) return 'Ask again';
  if (!check) return 'Counting the recipients';
  if (check.reachable === 0) return 'Nobody is left to send to';
  return `${draft.scheduledFor ? 'Schedule for' : 'Send to'} ${people(check.reachable)}`;
};

const maySend = ({ draft }: DraftRecord, check: Check | undefined): boolean =>
  check !== undefined &&
  check.reachable > 0 &&
  (draft.audience === 'segment' || check.missingFields.length === 0);

interface FlightCheckProps {
  record: DraftRecord;
  compose: Compose;
}

/** The last look before sending: to whom, who is left out, what happens when. */
export const FlightCheck = ({ record, compose }: FlightCheckProps) => {
  const { reviewing, busy, failure, earlierVersionOpen, send, closeReview, startCheck } = compose;
  const { data: check, error, isPending } = compose.check;
  const titleId = useId();
  return (
    <Drawer
      anchor="right"
      open={reviewing}
      onClose={() => !busy && closeReview()}
      slotProps={{
        paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId, sx: sheet },
      }}
    >
      <Stack tabIndex={0} sx={{ gap: 6, p: { xs: 4, sm: 6 }, overflowY: 'auto', flexGrow: 1 }}>
        <Typography variant="h1" component="h2" id={titleId}>
          Ready to send?
        </Typography>
        {earlierVersionOpen && <EarlierVersion />}
        <About record={record} />
        {error && (
          <ErrorState
            failure={describeFailure(error)}
            action={
              <Button variant="outlined" onClick={startCheck} loading={isPending}>
                Check again
              </Button>
            }
          />
        )}
        {isPending && <LoadingSkeleton label="Checking the recipients" lines={4} />}
        {check && (
          <>
            <Reach check={check} />
            <Findings draft={record.draft} check={check} />
          </>
        )}
        {failure && <SendFailure error={failure} />}
      </Stack>
      <Box sx={{ p: 4, display: 'flex', gap: 2, borderTop: 1, borderColor: 'divider' }}>
        <Button
          variant="contained"
          onClick={send}
          loading={busy}
          disabled={!maySend(record, check)}
          sx={{ flexGrow: 1 }}
        >
          {buttonWords(record, check, failure)}
        </Button>
        <Button onClick={closeReview} disabled={busy}>
          Keep editing
        </Button>
      </Box>
    </Drawer>
  );
};
