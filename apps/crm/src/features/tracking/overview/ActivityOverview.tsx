import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { metricKeys } from '../metrics.ts';
import { OverTime } from '../numbers/OverTime.tsx';
import type { Period } from '../period.ts';
import { ComparedTiles } from './ComparedTiles.tsx';
import { useMailActivity, type Activity } from './use-mail-activity.ts';
import { WeekHours } from './WeekHours.tsx';

const isQuiet = ({ numbers, before }: Activity): boolean =>
  metricKeys.every((key) => numbers[key] === 0 && before.numbers[key] === 0);

const Quiet = () => (
  <Typography color="textSecondary">
    Nothing was sent or read in this period, nor in the one before. The numbers of a mail are here
    within seconds of its sending.
  </Typography>
);

const Numbers = ({ activity }: { activity: Activity }) => (
  <>
    <ComparedTiles activity={activity} />
    <OverTime series={activity.days} interval="day" scope={activity.period} />
    <WeekHours activity={activity} />
  </>
);

/** How the mail of a period is going, all campaigns together. */
export const ActivityOverview = ({ period }: { period: Period }) => {
  const { data, error, refetch, isPlaceholderData } = useMailActivity(period);
  if (error) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return <LoadingSkeleton label="Loading the numbers" />;
  return (
    <Box aria-busy={isPlaceholderData} sx={{ opacity: isPlaceholderData ? 0.5 : 1 }}>
      {isQuiet(data) ? <Quiet /> : <Numbers activity={data} />}
      <Box sx={{ mt: 4 }}>
        <Button variant="outlined" component={Link} to={paths.numbers.href()}>
          Numbers of each campaign
        </Button>
      </Box>
    </Box>
  );
};
