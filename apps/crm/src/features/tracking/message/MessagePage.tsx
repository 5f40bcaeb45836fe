import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { lastPartOf } from '../../../lib/last-part.ts';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { TrackedEvent } from '../../../lib/event-words.ts';
import { useTrackedEvents } from '../use-tracked-events.ts';
import { MessageFacts } from './MessageFacts.tsx';
import { inOrder, summaryOf } from './story.ts';
import { Timeline } from './Timeline.tsx';

/** All that one answer can hold: more than anyone does with one mail. */
const limit = 1000;

const columns = {
  display: 'grid',
  gap: { xs: 8, lg: 10 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 3fr)' },
  alignItems: 'start',
};

const Story = ({ events, total }: { events: readonly TrackedEvent[]; total: number }) => {
  const [event] = events;
  if (event === undefined) {
    return (
      <EmptyState title="Nothing is known of this mail">
        Its events show here within seconds of their arrival. If the address was typed, look for a
        letter that is missing.
      </EmptyState>
    );
  }
  return (
    <>
      <Typography sx={{ mb: 6 }}>{summaryOf(events)}</Typography>
      {total > events.length && (
        <Box sx={{ mb: 6 }}>
          <Notice tone="caution" title="Only the newest events are shown">
            The list under Tracking holds them all.
          </Notice>
        </Box>
      )}
      <Box sx={columns}>
        <Timeline events={inOrder(events)} />
        <MessageFacts event={event} events={events} />
      </Box>
    </>
  );
};

const Message = ({ messageId, recipient }: { messageId: string; recipient: string }) => {
  const { data, error, refetch, isFetching } = useTrackedEvents({
    messageId,
    recipientEmail: recipient,
    limit,
  });
  return (
    <PageFrame
      title={`Mail to ${recipient}`}
      otherActions={
        <Button onClick={() => void refetch()} loading={isFetching}>
          Refresh
        </Button>
      }
    >
      {error && (
        <ErrorState
          failure={describeFailure(error)}
          action={
            <Button variant="outlined" component={Link} to={paths.tracking.href()}>
              Go to Tracking
            </Button>
          }
        />
      )}
      {!error && !data && <LoadingSkeleton label="Loading the mail’s story" />}
      {!error && data && <Story events={data.events} total={data.pagination.total} />}
    </PageFrame>
  );
};

/** What became of one mail to one recipient. A message id may stand for many recipients: without one,
 *  the list shows them. */
export const MessagePage = () => {
  const messageId = lastPartOf(useLocation().pathname);
  const [search] = useSearchParams();
  const recipient = search.get('recipient') ?? '';
  if (recipient === '') return <Navigate to={paths.tracking.href({ messageId })} replace />;
  return <Message key={`${messageId} ${recipient}`} messageId={messageId} recipient={recipient} />;
};
