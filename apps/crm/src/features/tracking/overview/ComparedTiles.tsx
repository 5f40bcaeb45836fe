import Box from '@mui/material/Box';
import type { MetricKey } from '../metrics.ts';
import { NumberLink } from '../numbers/NumberLink.tsx';
import { NumberTiles } from '../numbers/NumberTiles.tsx';
import { boundsOf } from '../numbers/series.ts';
import { changeWords } from './change-words.ts';
import type { Activity } from './use-mail-activity.ts';

const line = { color: 'text.secondary', typography: 'body2' };

const Change = ({ metric, activity }: { metric: MetricKey; activity: Activity }) => {
  const [now, before] = [activity.numbers[metric], activity.before.numbers[metric]];
  const words = changeWords(now, before);
  if (words === undefined) return null;
  return (
    <Box component="dd" sx={line}>
      {words}
      {before > 0 && before !== now && (
        <>
          {' from '}
          <NumberLink metric={metric} value={before} scope={activity.before.period} />
        </>
      )}
    </Box>
  );
};

const Today = ({ metric, activity }: { metric: MetricKey; activity: Activity }) => {
  const today = activity.days.at(-1);
  if (!today) return null;
  const bounds = boundsOf(today, 'day', activity.period);
  return (
    <Box component="dd" sx={line}>
      <NumberLink metric={metric} value={today[metric]} scope={bounds} /> today
    </Box>
  );
};

/** The sums of a period, each against the period before, and what of it is of today. */
export const ComparedTiles = ({ activity }: { activity: Activity }) => (
  <NumberTiles
    numbers={activity.numbers}
    scope={activity.period}
    renderMore={(metric) => (
      <>
        <Change metric={metric} activity={activity} />
        <Today metric={metric} activity={activity} />
      </>
    )}
  />
);
