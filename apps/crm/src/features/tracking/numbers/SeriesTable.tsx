import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { metricKeys, metrics, type SeriesPoint } from '../metrics.ts';
import type { Scope } from '../rows-behind.ts';
import { NumberLink } from './NumberLink.tsx';
import { boundsOf, fullName, type Interval } from './series.ts';

interface SeriesTableProps {
  series: readonly SeriesPoint[];
  interval: Interval;
  scope: Scope;
}

const columnsOf = (interval: Interval, scope: Scope): Column<SeriesPoint>[] => [
  {
    key: 'at',
    header: interval === 'hour' ? 'Hour' : 'Day (UTC)',
    cell: (point) => fullName(point, interval),
  },
  ...metricKeys.map((metric) => ({
    key: metric,
    header: metrics[metric].label,
    numeric: true,
    cell: (point: SeriesPoint) => (
      <NumberLink
        metric={metric}
        value={point[metric]}
        scope={{ ...scope, ...boundsOf(point, interval, scope) }}
      />
    ),
  })),
];

/** The same numbers as the chart's, all of them, the newest first. */
export const SeriesTable = ({ series, interval, scope }: SeriesTableProps) => (
  <DataTable
    label={interval === 'hour' ? 'Numbers by hour' : 'Numbers by day'}
    columns={columnsOf(interval, scope)}
    rows={series.toReversed()}
    rowKey={({ at }) => at}
    empty={null}
  />
);
