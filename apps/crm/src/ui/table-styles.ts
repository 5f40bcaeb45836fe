import type { Theme } from '@mui/material/styles';

export const tableStyles = (theme: Theme) => ({
  maxHeight: '70vh',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  'tbody tr:last-of-type > *': { borderBottom: 0 },
  'tbody th, tbody td': { verticalAlign: 'baseline' },
  'tbody th': { fontWeight: 600, overflowWrap: 'anywhere' },
  [theme.breakpoints.down('sm')]: {
    maxHeight: 'none',
    'table, tbody, tbody tr': { display: 'block' },
    // Each cell carries its heading instead; sorting is for wider screens.
    thead: { display: 'none' },
    'tbody tr': { borderBottom: 1, borderColor: 'divider', py: 2 },
    'tbody tr:last-of-type': { borderBottom: 0 },
    'tbody th, tbody td': {
      display: 'flex',
      flexDirection: 'row',
      alignItems: 'baseline',
      gap: 3,
      border: 0,
      py: 1,
      textAlign: 'left',
      overflowWrap: 'anywhere',
    },
    // A choice that is too wide stands under its heading.
    'tbody td:has(select)': { flexWrap: 'wrap' },
    'tbody td:empty': { display: 'none' },
    'tbody td::before': {
      content: 'attr(data-label)',
      flex: '0 0 6.5rem',
      maxWidth: '40%',
      color: 'text.secondary',
    },
  },
});
