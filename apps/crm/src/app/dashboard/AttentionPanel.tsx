import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { AttentionLine, AttentionSource } from '../../lib/attention/attention.ts';
import { number } from '../../lib/words.ts';
import { Figures } from '../../ui/Figures.tsx';
import { roomOf } from '../../ui/LoadingSkeleton.tsx';
import { Panel } from '../../ui/Panel.tsx';

const list = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 3 };

const Line = ({ line: { count, hasMore, words, href } }: { line: AttentionLine }) => (
  <li>
    <Link component={RouterLink} to={href} color="inherit" sx={{ overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ fontWeight: 650 }}>
        <Figures text={`${number(count)}${hasMore ? '+' : ''}`} />
      </Box>{' '}
      {words}
    </Link>
  </li>
);

const Failure = ({ source: { name, failure, isLoading, retry } }: { source: AttentionSource }) => (
  <Box role="alert" sx={{ borderLeft: 3, borderColor: 'error.main', pl: 3 }}>
    <Typography sx={{ fontWeight: 600 }}>{name} could not be read</Typography>
    <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
      {failure?.title}. {failure?.advice}
    </Typography>
    <Button variant="outlined" size="small" loading={isLoading} onClick={retry}>
      Try again
    </Button>
  </Box>
);

/** What somebody should look at, from wherever it comes. */
export const AttentionPanel = ({ sources }: { sources: readonly AttentionSource[] }) => {
  const failed = sources.filter(({ failure }) => failure !== undefined);
  const lines = sources.flatMap((source) =>
    source.lines.map((line) => ({ ...line, key: `${source.name} ${line.key}` })),
  );
  const isLoading = sources.some((source) => source.isLoading && !source.failure);
  const isQuiet = !isLoading && failed.length === 0 && lines.length === 0;
  return (
    <Panel title="Needs attention">
      <Box sx={roomOf(4)}>
        {isQuiet && <Typography color="textSecondary">Nothing needs you.</Typography>}
        {lines.length + failed.length > 0 && (
          <Box component="ul" aria-label="What needs attention" sx={list}>
            {lines.map((line) => (
              <Line key={line.key} line={line} />
            ))}
            {failed.map((source) => (
              <li key={source.name}>
                <Failure source={source} />
              </li>
            ))}
          </Box>
        )}
        {isLoading && (
          <Box role="status" aria-label="Loading what needs attention" sx={{ mt: 3 }}>
            <Skeleton variant="text" width="70%" />
          </Box>
        )}
      </Box>
    </Panel>
  );
};
