import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type RefObject } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { ChannelPane } from '../channel/ChannelPane.tsx';
import { findAddresses } from '../find-addresses.ts';
import { useKnownAddresses } from '../use-known-addresses.ts';
import { isCancelled, type useYouTubeSearch } from '../useYouTubeSearch.ts';
import { describeYouTubeFailure } from '../youtube/failure-words.ts';
import { YouTubeFailure } from '../youtube/youtube-failure.ts';
import type { SearchPage } from '../youtube/youtubeSearch.ts';
import { Cancelled } from './Cancelled.tsx';
import { ResultBar } from './ResultBar.tsx';
import { ResultList } from './ResultList.tsx';

const columns = {
  display: 'grid',
  gap: 6,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 6fr) minmax(0, 5fr)' },
  alignItems: { xs: 'start', md: 'stretch' },
  flexGrow: 1,
  minHeight: 0,
};

/** Beside the list, what is opened scrolls by itself; else with the whole dialog. */
const scrolling = { minHeight: 0, overflowY: { md: 'auto' } };

interface FoundProps {
  result: SearchPage;
  listRef: RefObject<HTMLDivElement | null>;
  onLeave: () => void;
}

const Found = ({ result: { channels }, listRef, onLeave }: FoundProps) => {
  const [opened, setOpened] = useState('');
  const { tell, error, refetch } = useKnownAddresses(
    channels.flatMap(({ description }) => findAddresses(description).map(({ address }) => address)),
  );
  const back = () => {
    setOpened('');
    // It is shown again by then.
    requestAnimationFrame(() => listRef.current?.focus());
  };
  const channel = channels.find(({ id }) => id === opened);
  return (
    <>
      {error && <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />}
      <Box sx={columns}>
        {/* On a phone the channel stands in the place of the list. */}
        <Box sx={{ minHeight: 0, display: { xs: channel ? 'none' : 'flex', md: 'flex' } }}>
          <ResultList
            ref={listRef}
            channels={channels}
            tell={tell}
            opened={opened}
            onOpen={({ id }) => setOpened(id)}
            onLeave={onLeave}
          />
        </Box>
        {channel ? (
          <Box sx={scrolling}>
            <Button onClick={back} sx={{ display: { md: 'none' }, mb: 3 }}>
              Back to the list
            </Button>
            <ChannelPane key={channel.id} channel={channel} />
          </Box>
        ) : (
          <Box sx={{ display: { xs: 'none', md: 'block' } }}>
            <EmptyState title="Choose a channel">
              Arrow keys go through the list, Enter opens a channel here.
            </EmptyState>
          </Box>
        )}
      </Box>
    </>
  );
};

interface ResultsProps extends Omit<FoundProps, 'result'> {
  query: string;
  search: ReturnType<typeof useYouTubeSearch>;
}

/** What a search found, or why it found nothing. */
export const Results = ({ query, search, ...found }: ResultsProps) => {
  const { page, startAgain } = search;
  if (isCancelled(page.error)) return <Cancelled search={search} />;
  if (page.error) {
    const isGone = page.error instanceof YouTubeFailure && page.error.kind === 'PageGone';
    return (
      <ErrorState
        failure={describeYouTubeFailure(page.error)}
        action={
          <Button variant="outlined" onClick={isGone ? startAgain : () => void page.refetch()}>
            {isGone ? 'Go to the first page' : 'Try again'}
          </Button>
        }
      />
    );
  }
  if (query === '') {
    return (
      <EmptyState title="Whom are you looking for?">
        Type what their channels are about. What you searched for in this tab is remembered, and
        free.
      </EmptyState>
    );
  }
  if (!page.data) return <LoadingSkeleton label="Searching YouTube" lines={8} />;
  const isEmpty = page.data.channels.length === 0;
  return (
    <>
      <ResultBar result={page.data} search={search} />
      {isEmpty ? (
        <EmptyState title="No creators here">
          {search.next
            ? 'Look at the next page, or search for less.'
            : 'Search for fewer words, or others.'}
        </EmptyState>
      ) : (
        <Found key={search.pageNumber} result={page.data} {...found} />
      )}
    </>
  );
};
