import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { number } from '../../lib/words.ts';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { useQuota } from './youtube/use-quota.ts';
import { searchCost } from './youtube/youtubeSearch.ts';

/** The day's budget: how much of it is left, and for how many searches. */
export const QuotaLine = () => {
  const { data } = useQuota();
  const id = useId();
  if (!data) return null;
  const { limit, spent, resetsAt } = data;
  const left = Math.max(0, limit - spent);
  return (
    <Stack sx={{ gap: 1, maxWidth: 520 }}>
      <Typography id={id} variant="body2" color="textSecondary">
        {number(left)} of today’s {number(limit)} units left:{' '}
        {number(Math.floor(left / searchCost))} searches for all of us, until{' '}
        <LocalTime at={resetsAt} />.
      </Typography>
      <LinearProgress
        variant="determinate"
        value={(Math.min(spent, limit) / limit) * 100}
        aria-labelledby={id}
        color={left < searchCost * 10 ? 'warning' : 'primary'}
      />
    </Stack>
  );
};
