import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

interface LoadingSkeletonProps {
  label: string;
  lines?: number;
  /** Whether its title is on its way, too. */
  titled?: boolean;
}

/** The outline of a page that is on its way, or of a part of it. */
export const LoadingSkeleton = ({ label, lines = 5, titled = false }: LoadingSkeletonProps) => (
  <Box role="status" aria-label={label}>
    {titled && <Skeleton variant="text" width="12rem" sx={{ fontSize: '1.625rem', mb: 4 }} />}
    {Array.from({ length: lines }, (_, line) => (
      <Skeleton key={line} variant="rounded" height={40} sx={{ mb: 3 }} />
    ))}
  </Box>
);
