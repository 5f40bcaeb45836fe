import type { Theme } from '@mui/material/styles';

export const headings = ['Address', 'Name', 'Tags', 'Custom ids', 'May be mailed'] as const;

/** Pixels, at the usual text size. Rows are all of one height, so that any of a hundred thousand can be
 *  scrolled to. */
export const heights = { wide: 48, narrow: 144, head: 42 };

const columns = 'minmax(0, 7fr) minmax(0, 5fr) minmax(0, 3fr) minmax(0, 3fr) minmax(7rem, 3fr)';

const wide = {
  maxHeight: { xs: '68dvh', sm: '66vh' },
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  fontSize: '0.875rem',
  '& [role=row]': {
    display: 'grid',
    gridTemplateColumns: columns,
    columnGap: 4,
    alignItems: 'center',
    width: '100%',
    px: 4,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& [role=row] > *': {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [role=rowgroup]:first-of-type': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
    color: 'text.secondary',
    fontSize: '0.8125rem',
    fontWeight: 600,
  },
  '& [role=rowgroup]:last-of-type': { position: 'relative' },
  '& [role=rowgroup]:last-of-type [role=row]': { position: 'absolute', top: 0, left: 0 },
  '& [role=rowheader]': { fontWeight: 600 },
  '& a': { color: 'primary.main' },
  // Where a row is still on its way.
  '& [aria-busy=true] > *::before': {
    content: '""',
    display: 'block',
    width: '70%',
    height: '0.75rem',
    borderRadius: 1,
    bgcolor: 'grey.100',
  },
} as const;

/** One set of rules for all rows: they come and go by the dozen with every frame of scrolling, too fast
 *  for styles of their own. Where five columns find no room a row is a card, and empty cells are left out. */
export const listStyles = (theme: Theme) =>
  theme.unstable_sx({
    ...wide,
    [theme.breakpoints.down('md')]: {
      '& [role=rowgroup]:first-of-type': { display: 'none' },
      '& [role=rowgroup] [role=row]': {
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'stretch',
        justifyContent: 'center',
        gap: '2px',
      },
      '& [role=rowheader]': {
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: 2,
        whiteSpace: 'normal',
        overflowWrap: 'anywhere',
      },
      '& [role=cell]:empty': { display: 'none' },
      '& [aria-busy=true] [role=cell]': { display: 'block' },
      '& [role=cell]:nth-of-type(n + 3)': { color: 'text.secondary' },
    },
  });
