import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import type { Stats } from '../metrics.ts';
import type { useCampaignStats } from '../use-campaign-stats.ts';
import type { Period } from '../period.ts';

interface StatsStatesProps {
  period: Period | undefined;
  stats: ReturnType<typeof useCampaignStats>;
  children: (stats: Stats) => ReactNode;
}

/** Numbers, or what stands in their place while there are none. */
export const StatsStates = ({ period, stats, children }: StatsStatesProps) => {
  const { data, error, refetch, isPlaceholderData } = stats;
  if (!period) {
    return <EmptyState title="Choose two days">Then press Show.</EmptyState>;
  }
  if (error) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return <LoadingSkeleton label="Loading the numbers" />;
  return (
    <Box aria-busy={isPlaceholderData} sx={{ opacity: isPlaceholderData ? 0.5 : 1 }}>
      {children(data)}
    </Box>
  );
};
