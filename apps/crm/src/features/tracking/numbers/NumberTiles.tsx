import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { percent } from '../../../lib/words.ts';
import { metricKeys, metrics, type MetricKey, type Numbers } from '../metrics.ts';
import type { Scope } from '../rows-behind.ts';
import { NumberLink } from './NumberLink.tsx';

const tiles = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: {
    xs: 'repeat(2, minmax(0, 1fr))',
    sm: 'repeat(4, minmax(0, 1fr))',
    lg: 'repeat(7, minmax(0, 1fr))',
  },
  gap: '1px',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  // Shows between the tiles, as the lines that part them.
  bgcolor: 'divider',
  '& > div': { bgcolor: 'background.paper', p: 4 },
  // Seven leave a hole where a row has two or four.
  '& > div:last-of-type': { gridColumn: { xs: 'span 2', lg: 'auto' } },
  '& dt': { color: 'text.secondary', typography: 'body2' },
  '& dd': { m: 0 },
};

const Rate = ({ metric, numbers }: { metric: MetricKey; numbers: Numbers }) => {
  const { of } = metrics[metric];
  if (of === undefined) return null;
  return (
    <Box component="dd" sx={{ color: 'text.secondary', typography: 'body2' }}>
      {percent(numbers[metric], numbers[of])} of {metrics[of].label.toLowerCase()}
    </Box>
  );
};

interface NumberTilesProps {
  numbers: Numbers;
  scope: Scope;
  /** What else each says, as `dd`. */
  renderMore?: (metric: MetricKey) => ReactNode;
}

/** The sums of a period, each with its rate. */
export const NumberTiles = ({ numbers, scope, renderMore }: NumberTilesProps) => (
  <Box component="dl" aria-label="Totals" sx={tiles}>
    {metricKeys.map((key) => (
      <div key={key}>
        <dt>{metrics[key].label}</dt>
        <Box component="dd" sx={{ fontSize: '1.375rem', fontWeight: 650 }}>
          <NumberLink metric={key} value={numbers[key]} scope={scope} />
        </Box>
        <Rate metric={key} numbers={numbers} />
        {renderMore?.(key)}
      </div>
    ))}
  </Box>
);
