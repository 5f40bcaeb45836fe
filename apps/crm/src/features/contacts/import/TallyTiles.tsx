import Box from '@mui/material/Box';
import { number } from '../../../lib/words.ts';
import type { Tally } from './outcome.ts';

const tiles = {
  m: 0,
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(4, minmax(0, 1fr))' },
  '& > div': {
    p: 4,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    bgcolor: 'background.paper',
    display: 'flex',
    flexDirection: 'column-reverse',
  },
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, fontSize: '1.5rem', fontWeight: 650, fontVariantNumeric: 'tabular-nums' },
} as const;

interface TallyTilesProps {
  tally: Tally;
  /** What stands for each result: `To be created`. */
  labels: Readonly<Record<'created' | 'changed' | 'unchanged' | 'refused', string>>;
}

export const TallyTiles = ({ tally, labels }: TallyTilesProps) => (
  <Box component="dl" aria-label="Result" sx={tiles}>
    {(['created', 'changed', 'unchanged', 'refused'] as const).map((result) => (
      <div key={result}>
        <dt>{labels[result]}</dt>
        <dd>{number(tally[result])}</dd>
      </div>
    ))}
  </Box>
);
