import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** The outline of a page that is on its way. */
export const LoadingSkeleton = ({ label, lines = 5 }: { label: string; lines?: number }) => (
  <Box role="status" aria-label={label}>
    <Skeleton variant="text" width="12rem" sx={{ fontSize: '1.625rem', mb: 4 }} />
    {Array.from({ length: lines }, (_, line) => (
      <Skeleton key={line} variant="rounded" height={40} sx={{ mb: 3 }} />
    ))}
  </Box>
);
