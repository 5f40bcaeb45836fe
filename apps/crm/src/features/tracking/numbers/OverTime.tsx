import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useId } from 'react';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { isMetricKey, metricKeys, metrics, type SeriesPoint } from '../metrics.ts';
import type { Scope } from '../rows-behind.ts';
import type { Interval } from './series.ts';
import { SeriesTable } from './SeriesTable.tsx';

// Drawn after the numbers above it: its library is the heaviest part of the page.
const SeriesChart = lazy(async () => ({
  default: (await import('./SeriesChart.tsx')).SeriesChart,
}));

const metricOptions = metricKeys.map((value) => ({ value, label: metrics[value].label }));
const views = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
];
const defaults = { show: 'delivered', view: 'chart' };

interface OverTimeProps {
  series: readonly SeriesPoint[];
  interval: Interval;
  scope: Scope;
}

/** The numbers by hour or day: drawn one at a time, or all in a table. */
export const OverTime = ({ series, interval, scope }: OverTimeProps) => {
  const headingId = useId();
  const [read, write] = useAddressState(defaults);
  const show = read('show');
  const metric = isMetricKey(show) ? show : 'delivered';
  const view = read('view') === 'table' ? 'table' : 'chart';
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ mt: 10 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <Typography variant="h2" id={headingId} sx={{ mr: 'auto' }}>
          {interval === 'hour' ? 'By hour' : 'By day'}
        </Typography>
        <FilterChoice
          label="Shown as"
          options={views}
          value={view}
          onChange={(value) => write({ view: value })}
        />
      </Box>
      {view === 'table' ? (
        <SeriesTable series={series} interval={interval} scope={scope} />
      ) : (
        <>
          <FilterChoice
            label="Number"
            options={metricOptions}
            value={metric}
            onChange={(value) => write({ show: value })}
          />
          <Suspense fallback={<Box sx={{ height: '16.75rem' }} />}>
            <SeriesChart series={series} interval={interval} metric={metric} scope={scope} />
          </Suspense>
        </>
      )}
    </Box>
  );
};
