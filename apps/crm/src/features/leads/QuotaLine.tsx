import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { describeFailure } from '../../lib/describe-failure.ts';
import { number } from '../../lib/words.ts';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { QuietFailure } from '../../ui/QuietFailure.tsx';
import { useQuota } from './youtube/use-quota.ts';
import { searchCost } from './youtube/youtubeSearch.ts';

/** As MUI draws it. */
const barHeight = 4;
const box = { gap: 1, maxWidth: 520 };

/** The line in its outline, so that nothing below moves when it comes. */
const Outline = () => (
  <Stack role="status" aria-label="Loading the day’s budget" sx={box}>
    <Typography variant="body2">
      <Skeleton width="90%" />
      {/* On a phone it takes two lines. */}
      <Skeleton width="50%" sx={{ display: { sm: 'none' } }} />
    </Typography>
    <Skeleton variant="rectangular" height={barHeight} />
  </Stack>
);

/** The day's budget: how much of it is left, and for how many searches. */
export const QuotaLine = () => {
  const { data, error, refetch } = useQuota();
  const id = useId();
  if (error) {
    const what = 'How much of the day’s budget is left';
    return (
      <QuietFailure what={what} failure={describeFailure(error)} onRetry={() => void refetch()} />
    );
  }
  if (!data) return <Outline />;
  const { limit, spent, resetsAt } = data;
  const left = Math.max(0, limit - spent);
  return (
    <Stack sx={box}>
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
