import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const [lineHeight, lineGap] = [40, 12];

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
      <Skeleton key={line} variant="rounded" height={lineHeight} sx={{ mb: `${lineGap}px` }} />
    ))}
  </Box>
);

/** Room for so many lines of an outline, which what takes its place keeps: else what is below would move up
 *  where there is little to say. */
export const roomOf = (lines: number) => ({ minHeight: lines * (lineHeight + lineGap) });
