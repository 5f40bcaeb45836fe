import Box from '@mui/material/Box';
import { utcText } from './utc-text.ts';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

const whole = { whiteSpace: 'nowrap' };

/** An instant in the reader's own zone; pointed at, in UTC. */
export const LocalTime = ({ at }: { at: string }) => (
  <time dateTime={at} title={utcText(at)}>
    <Box component="span" sx={whole}>
      {days.format(new Date(at))},
    </Box>{' '}
    <Box component="span" sx={whole}>
      {clock.format(new Date(at))}
    </Box>
  </time>
);
