import Box from '@mui/material/Box';
import { changesBetween, type Change } from '../../lib/record/changes.ts';

const list = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 0.5,
  overflowWrap: 'anywhere',
} as const;

const Was = ({ before }: { before: string }) => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    was {before}
  </Box>
);

const ChangeLine = ({ change: { what, before, after } }: { change: Change }) => (
  <li>
    {what}: <strong>{after ?? 'none now'}</strong>
    {before !== undefined && (
      <>
        , <Was before={before} />
      </>
    )}
  </li>
);

interface ChangesProps {
  entry: { before?: unknown; after?: unknown };
  /** How many are shown; all of them when absent. */
  atMost?: number;
}

/** What an entry made different, line by line; nothing where it made nothing different. */
export const Changes = ({ entry, atMost = Infinity }: ChangesProps) => {
  const changes = changesBetween(entry.before, entry.after);
  if (changes.length === 0) return null;
  const rest = changes.length - atMost;
  return (
    <Box component="ul" sx={list}>
      {changes.slice(0, atMost).map((change) => (
        <ChangeLine key={change.what} change={change} />
      ))}
      {rest > 0 && (
        <Box component="li" sx={{ color: 'text.secondary' }}>
          and {rest} more
        </Box>
      )}
    </Box>
  );
};
