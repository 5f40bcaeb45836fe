import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

const styles = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(5.5rem, max-content) minmax(0, 1fr)',
  columnGap: 3,
  rowGap: 1,
  alignItems: 'baseline',
  typography: 'body2',
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
} as const;

interface FactsProps {
  /** What the facts are about, where no heading tells it. */
  label?: string;
  /** `Fact`s. */
  children: ReactNode;
}

/** What is known of something, name by name. */
export const Facts = ({ label, children }: FactsProps) => (
  <Box component="dl" aria-label={label} sx={styles}>
    {children}
  </Box>
);

/** Left out where nothing is known. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children === undefined ? null : (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
