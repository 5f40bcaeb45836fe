import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { fonts } from '../../../ui/theme/tokens.ts';
import {
  clientWords,
  eventWords,
  placeWords,
  readerWords,
  reasonWords,
  statusWords,
  wayOutWords,
  type TrackedEvent,
} from '../../../lib/event-words.ts';

const entry = {
  position: 'relative',
  pl: 7,
  pb: 7,
  '&:last-of-type': { pb: 0 },
  // The line from one event to the next, and the mark of this one on it.
  '&:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    left: 5,
    top: 18,
    bottom: -6,
    borderLeft: 2,
    borderColor: 'divider',
  },
  '&::after': {
    content: '""',
    position: 'absolute',
    left: 0,
    top: 6,
    width: 12,
    height: 12,
    borderRadius: '50%',
    bgcolor: 'text.primary',
  },
  '&[data-dim]': { color: 'text.secondary' },
  '&[data-dim]::after': { bgcolor: 'background.default', border: 2, borderColor: 'grey.500' },
} as const;

const Answer = ({ text }: { text: string }) => (
  <Box component="code" sx={{ fontFamily: fonts.code }}>
    {text}
  </Box>
);

const readBy = ({ reading, counted }: TrackedEvent): string | undefined => {
  if (reading === undefined) return undefined;
  const isRepeat = reading.by === 'person' && !counted;
  return [
    `${readerWords(reading)}: ${reasonWords(reading)}`,
    isRepeat && 'counted before',
    reading.by === 'machine' && 'not counted',
  ]
    .filter(Boolean)
    .join('; ');
};

/** One event of a mail. `after`: how long after the one before, in words. */
export const TimelineEntry = ({ event, after }: { event: TrackedEvent; after?: string }) => {
  const { label, tone, meaning } = eventWords[event.event];
  const isMachine = event.reading?.by === 'machine';
  const answer = statusWords(event);
  return (
    <Box component="li" sx={entry} data-dim={isMachine || undefined}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'center' }}>
        <StatusChip label={label} tone={isMachine ? 'neutral' : tone} />
        <LocalTime at={event.timestamp} />
        {after !== undefined && (
          <Typography variant="body2" color="textSecondary">
            {after} later
          </Typography>
        )}
      </Box>
      <Typography sx={{ mt: 1 }}>{meaning}</Typography>
      <Box sx={{ mt: 2 }}>
        <Facts>
          <Fact name="By">{readBy(event)}</Fact>
          <Fact name="Way out">{wayOutWords(event)}</Fact>
          <Fact name="Link">{event.url}</Fact>
          <Fact name="With">{clientWords(event)}</Fact>
          <Fact name="Place">{placeWords(event)}</Fact>
          <Fact name="Answer">{answer && <Answer text={answer} />}</Fact>
        </Facts>
      </Box>
    </Box>
  );
};
