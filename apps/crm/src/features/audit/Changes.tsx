import Box from '@mui/material/Box';
import { changesBetween, type Change } from '../../lib/record/changes.ts';
import { visuallyHidden } from '../../ui/visually-hidden.ts';

const list = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 0.5,
  overflowWrap: 'anywhere',
} as const;

const Arrow = () => (
  <>
    <span aria-hidden> → </span>
    <span style={visuallyHidden}> becomes </span>
  </>
);

const ChangeLine = ({ change: { what, before, after } }: { change: Change }) => (
  <>
    {what}:{' '}
    {before !== undefined && (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {before}
      </Box>
    )}
    {before !== undefined && after !== undefined && <Arrow />}
    {after === undefined ? ', gone now' : <strong>{after}</strong>}
  </>
);

/** What an entry made different, line by line; nothing where it made nothing different. */
export const Changes = ({ entry }: { entry: { before?: unknown; after?: unknown } }) => {
  const changes = changesBetween(entry.before, entry.after);
  if (changes.length === 0) return null;
  return (
    <Box component="ul" sx={list}>
      {changes.map((change) => (
        <li key={change.what}>
          <ChangeLine change={change} />
        </li>
      ))}
    </Box>
  );
};
