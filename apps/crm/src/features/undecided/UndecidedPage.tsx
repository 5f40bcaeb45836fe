import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { Link } from 'react-router';
import { describeFailure } from '../../lib/describe-failure.ts';
import { paths } from '../../lib/paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { MailCard } from './MailCard.tsx';
import { useUndecidedMails } from './use-undecided-mails.ts';

const NothingWaits = () => (
  <EmptyState title="No mail waits for a decision">
    People may unsubscribe by writing to us. Where it is clear who wrote and what they want, it is
    done at once. All else comes here: a mail that somebody else may have sent, or one that does not
    clearly ask to leave.
  </EmptyState>
);

const cards = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 5 };

const Mails = ({ list }: { list: ReturnType<typeof useUndecidedMails> }) => {
  // Where the keyboard goes on once the card in which it was is gone.
  const place = useRef<HTMLDivElement>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = list;
  if (error && !data) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return <LoadingSkeleton label="Loading the mails" />;
  const mails = data.pages.flatMap((page) => page.mails);
  return (
    <Box ref={place} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
      {mails.length === 0 && !hasNextPage ? (
        <NothingWaits />
      ) : (
        <Box component="ol" aria-label="Mails that wait" sx={cards}>
          {mails.map((mail) => (
            <MailCard
              key={mail.id}
              mail={mail}
              now={list.dataUpdatedAt}
              onDecided={() => place.current?.focus({ preventScroll: true })}
            />
          ))}
        </Box>
      )}
      {hasNextPage && (
        <Button
          variant="outlined"
          sx={{ mt: 5 }}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Box>
  );
};

/** Mails to our address for unsubscribing about which a person has to decide. */
export const UndecidedPage = () => {
  const list = useUndecidedMails();
  return (
    <PageFrame
      title="Undecided unsubscribes"
      help="Mails to our address for unsubscribing whose wish or sender is in doubt. Those that wait longest come first; after thirty days a mail goes by itself."
      otherActions={
        <>
          <Button component={Link} to={paths.drift.href()}>
            SES’s list
          </Button>
          <Button onClick={() => void list.refetch()} loading={list.isFetching}>
            Refresh
          </Button>
        </>
      }
    >
      <Mails list={list} />
    </PageFrame>
  );
};
