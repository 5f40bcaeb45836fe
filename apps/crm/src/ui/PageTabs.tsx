import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

const styles = {
  display: 'flex',
  gap: 1,
  flexWrap: 'wrap',
  mb: 6,
  borderBottom: 1,
  borderColor: 'divider',
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 40,
    px: 3,
    color: 'text.secondary',
    textDecoration: 'none',
    fontWeight: 500,
    borderBottom: 2,
    borderColor: 'transparent',
    mb: '-1px',
  },
  '& a:hover': { color: 'text.primary' },
  '& a[aria-current=page]': {
    color: 'text.primary',
    fontWeight: 650,
    borderColor: 'primary.main',
  },
} as const;

/** The pages of one kind, as links that the router marks: each is an address of its own. */
export const PageTabs = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box component="nav" aria-label={label} sx={styles}>
    {children}
  </Box>
);
