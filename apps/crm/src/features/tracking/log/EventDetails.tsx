import Box from '@mui/material/Box';
import {
  readerWords,
  reasonWords,
  statusWords,
  wayOutWords,
  type TrackedEvent,
} from '../../../lib/event-words.ts';

const lines = { display: 'grid', gap: 0.5, overflowWrap: 'anywhere' } as const;

/** The rest is in the mail's story. */
const twoLines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
} as const;

const withoutProtocol = (url: string): string => url.replace(/^https?:\/\//, '');

const Reader = ({ event: { reading, counted } }: { event: TrackedEvent }) => {
  if (reading === undefined) return null;
  const isRepeat = reading.by === 'person' && !counted;
  return (
    <Box component="span" sx={{ color: reading.by === 'machine' ? 'text.secondary' : undefined }}>
      {readerWords(reading)}
      {reading.reason !== 'ordinary' && `: ${reasonWords(reading)}`}
      {isRepeat && ', not for the first time'}
    </Box>
  );
};

/** What a row tells beyond its columns: who opened or clicked, what, or why a mail did not arrive. */
export const EventDetails = ({ event }: { event: TrackedEvent }) => {
  const failure = event.event === 'delivered' ? undefined : statusWords(event);
  const wayOut = wayOutWords(event);
  const told = [event.reading, event.url, failure, wayOut];
  if (told.every((each) => each === undefined)) return null;
  return (
    <Box sx={lines}>
      <Reader event={event} />
      {event.url !== undefined && <Box sx={twoLines}>{withoutProtocol(event.url)}</Box>}
      {wayOut !== undefined && <span>{wayOut}</span>}
      {failure !== undefined && <Box sx={twoLines}>{failure}</Box>}
    </Box>
  );
};
