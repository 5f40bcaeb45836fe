import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { numbersOf, type Stats } from '../metrics.ts';
import type { Scope } from '../rows-behind.ts';
import { Machines } from './Machines.tsx';
import { NumberTiles } from './NumberTiles.tsx';
import { OverTime } from './OverTime.tsx';
import { intervalOfSeries } from './series.ts';
import { Undelivered } from './Undelivered.tsx';

interface NumbersProps {
  stats: Stats;
  /** Of which mails; the time is what the numbers say that they count. */
  scope: Pick<Scope, 'campaignId' | 'tags'>;
  /** Between the chart and the small print. */
  children?: ReactNode;
}

const aside = {
  mt: 10,
  display: 'grid',
  gap: 8,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
};

/** The numbers of a period: sums, over time, and what they leave out. */
export const Numbers = ({ stats, scope, children }: NumbersProps) => {
  const counted = { ...scope, ...stats.period };
  const series = stats.series ?? [];
  return (
    <>
      <NumberTiles numbers={numbersOf(stats)} scope={counted} />
      <OverTime series={series} interval={intervalOfSeries(series)} scope={counted} />
      {children}
      <Box sx={aside}>
        <Machines stats={stats} scope={counted} />
        <Undelivered stats={stats} scope={counted} />
      </Box>
    </>
  );
};
