import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import { counted } from '../../../lib/words.ts';
import { eventWords } from '../../../lib/event-words.ts';
import type { Stats } from '../metrics.ts';
import { allEvents, type Scope } from '../rows-behind.ts';

const kinds = ['deferred', 'suppressed', 'failed'] as const;

const list = {
  m: 0,
  '& dt': { fontWeight: 600 },
  '& dd': { m: 0, mb: 3, color: 'text.secondary', maxWidth: '60ch' },
};

/** Mail that neither arrived nor bounced. */
export const Undelivered = ({ stats, scope }: { stats: Stats; scope: Scope }) => {
  const headingId = useId();
  const found = kinds.filter((kind) => stats.undelivered[kind] > 0);
  return (
    <Box component="section" aria-labelledby={headingId}>
      <Typography variant="h2" id={headingId} sx={{ mb: 2 }}>
        Other troubles on the way
      </Typography>
      {found.length === 0 && <Typography color="textSecondary">None in this period.</Typography>}
      <Box component="dl" sx={list}>
        {found.map((kind) => (
          <div key={kind}>
            <dt>
              <Link component={RouterLink} to={allEvents(kind, scope)} color="inherit">
                {eventWords[kind].label} {counted(stats.undelivered[kind], 'time', 'times')}
              </Link>
            </dt>
            <dd>{eventWords[kind].meaning}</dd>
          </div>
        ))}
      </Box>
    </Box>
  );
};
