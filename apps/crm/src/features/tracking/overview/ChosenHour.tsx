import Box from '@mui/material/Box';
import { counted } from '../../../lib/words.ts';
import type { MetricKey } from '../metrics.ts';
import { NumberLink } from '../numbers/NumberLink.tsx';
import { hourName, longDays, type BusyHour, type WeekHour } from './hours-of-week.ts';

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

const line = { minHeight: 32, py: 1, color: 'text.secondary' };
const list = {
  m: 0,
  mb: 2,
  p: 0,
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 5,
  typography: 'body2',
};

const boundsOf = ({ at }: BusyHour) => ({
  from: at,
  to: new Date(Date.parse(at) + 3_600_000).toISOString(),
});

const Time = ({ time }: { time: BusyHour }) => {
  const count = (metric: MetricKey & ('opens' | 'clicks'), one: string, many: string) =>
    time[metric] > 0 && (
      <>
        {' '}
        <NumberLink metric={metric} value={time[metric]} scope={boundsOf(time)} />{' '}
        {time[metric] === 1 ? one : many}
      </>
    );
  return (
    <li>
      {days.format(new Date(time.at))}:{count('opens', 'open', 'opens')}
      {count('clicks', 'click', 'clicks')}
    </li>
  );
};

/** What an hour of the week holds, and the days that it is made of, each with its doors. */
export const ChosenHour = ({ hour }: { hour: WeekHour | undefined }) => {
  if (!hour) return <Box sx={line}>Choose an hour to see its days.</Box>;
  const name = `${longDays[hour.day]}, ${hourName(hour.hour)} to ${hourName((hour.hour + 1) % 24)}`;
  return (
    <>
      <Box sx={{ ...line, color: 'text.primary' }}>
        {name}: {counted(hour.opens, 'open', 'opens')}, {counted(hour.clicks, 'click', 'clicks')}
      </Box>
      {hour.times.length > 0 && (
        <Box component="ul" aria-label="Its days" sx={list}>
          {hour.times.map((time) => (
            <Time key={time.at} time={time} />
          ))}
        </Box>
      )}
    </>
  );
};
