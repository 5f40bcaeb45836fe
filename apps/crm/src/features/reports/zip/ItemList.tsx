import Box from '@mui/material/Box';
import { number } from '../../../lib/words.ts';
import { describeFileFailure } from '../failure-words.ts';
import type { DownloadItem } from './bulk-state.ts';
import { itemsToShow } from './item-order.ts';

const mostShown = 100;

const styles = {
  m: 0,
  mt: 2,
  p: 0,
  maxHeight: 240,
  overflow: 'auto',
  listStyle: 'none',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  fontSize: '0.875rem',
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 4,
    px: 4,
    py: 1,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& li > :first-of-type': { mr: 'auto', overflowWrap: 'anywhere' },
  '& li > :last-of-type': { fontVariantNumeric: 'tabular-nums' },
} as const;

const Standing = ({ item: { status, progress, error } }: { item: DownloadItem }) => {
  if (status === 'error') {
    return (
      <Box component="span" sx={{ color: 'error.main' }}>
        {describeFileFailure(error).title}
      </Box>
    );
  }
  if (status === 'downloading') return <span>{progress} %</span>;
  return <span>{status === 'completed' ? 'Done' : 'Waits'}</span>;
};

/** How far each file is. */
export const ItemList = ({ items }: { items: readonly DownloadItem[] }) => (
  <Box component="ul" tabIndex={0} aria-label="Files of the ZIP" sx={styles}>
    {itemsToShow(items, mostShown).map((item) => (
      <li key={item.file.key}>
        <span>{item.file.key}</span>
        <Standing item={item} />
      </li>
    ))}
    {items.length > mostShown && <li>and {number(items.length - mostShown)} more</li>}
  </Box>
);
