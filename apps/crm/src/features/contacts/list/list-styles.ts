import type { Theme } from '@mui/material/styles';

export const headings = ['Address', 'Name', 'Tags', 'Custom ids', 'May be mailed'] as const;

/** Pixels. Rows are all of one height, so that any of a hundred thousand can be scrolled to. */
export const rowHeights = { wide: 48, phone: 128 };

export const headHeight = 42;

export const listStyles = {
  maxHeight: { xs: '68dvh', sm: '66vh' },
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '& [role=columnheader]': { color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 600 },
  '& [role=rowgroup]:first-of-type': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
  },
} as const;

export const rowStyles = {
  display: 'grid',
  gridTemplateColumns:
    'minmax(0, 7fr) minmax(0, 5fr) minmax(0, 3fr) minmax(0, 3fr) minmax(7rem, 3fr)',
  columnGap: 4,
  alignItems: 'center',
  px: 4,
  borderBottom: 1,
  borderColor: 'divider',
  fontSize: '0.875rem',
} as const;

/** On a phone a row is a card: the cells below each other, empty ones left out. */
export const cardStyles = (theme: Theme) => ({
  [theme.breakpoints.down('sm')]: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'center',
    gap: '2px',
    '& > :empty': { display: 'none' },
    '& > :nth-of-type(n + 3)': { color: 'text.secondary' },
  },
});

export const cellStyles = {
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
