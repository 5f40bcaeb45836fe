import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** How something comes to be here. */
  children: ReactNode;
  action?: ReactNode;
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <Box sx={{ py: 10, px: 4, textAlign: 'center', maxWidth: '52ch', mx: 'auto' }}>
    <Typography variant="h2">{title}</Typography>
    <Typography color="textSecondary" sx={{ mt: 2 }}>
      {children}
    </Typography>
    {action && <Box sx={{ mt: 5 }}>{action}</Box>}
  </Box>
);
