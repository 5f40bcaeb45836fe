import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { counted } from '../../../lib/words.ts';
import { BarChart } from '../../../ui/chart/BarChart.tsx';
import { metrics, type MetricKey, type SeriesPoint } from '../metrics.ts';
import { rowsBehind, type Scope } from '../rows-behind.ts';
import { boundsOf, fullName, shortName, type Interval } from './series.ts';

interface SeriesChartProps {
  series: readonly SeriesPoint[];
  interval: Interval;
  metric: MetricKey;
  scope: Scope;
}

const line = { minHeight: 32, py: 1, color: 'text.secondary' };

/** One number over time; the bar that is chosen opens its events. */
export const SeriesChart = ({ series, interval, metric, scope }: SeriesChartProps) => {
  const { label, one, many } = metrics[metric];
  const said = (point: SeriesPoint) =>
    `${fullName(point, interval)}: ${counted(point[metric], one, many)}`;
  return (
    <BarChart
      label={`${label} by ${interval}`}
      bars={series.map((point) => ({
        key: point.at,
        name: shortName(point, interval),
        value: point[metric],
        words: said(point),
      }))}
    >
      {(index) => {
        const point = index === undefined ? undefined : series[index];
        if (!point) return <Box sx={line}>Choose a bar to open the events behind it.</Box>;
        const bounds = boundsOf(point, interval, scope);
        return (
          <Box sx={{ ...line, color: 'text.primary' }}>
            {said(point)}
            {point[metric] > 0 && (
              <>
                {' · '}
                <Link component={RouterLink} to={rowsBehind(metric, { ...scope, ...bounds })}>
                  Show them
                </Link>
              </>
            )}
          </Box>
        );
      }}
    </BarChart>
  );
};
