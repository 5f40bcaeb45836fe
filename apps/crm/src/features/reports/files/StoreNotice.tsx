import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { counted } from '../../../lib/words.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useS3Service } from '../storage/use-s3-service.ts';

const secondsUntil = (instant: number): number =>
  Math.max(0, Math.ceil((instant - Date.now()) / 1_000));

/** Whole seconds, counted down. */
const useSecondsUntil = (instant: number): number => {
  const [left, setLeft] = useState(() => secondsUntil(instant));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsUntil(instant)), 1_000);
    return () => clearInterval(timer);
  }, [instant]);
  return left;
};

const Pause = ({ until, onRetry }: { until: number; onRetry: () => void }) => {
  const left = useSecondsUntil(until);
  return (
    <Box sx={{ mb: 5 }}>
      <Notice
        tone="caution"
        title="The file store rests"
        action={
          <>
            <Button variant="outlined" disabled={left > 0} onClick={onRetry}>
              Try again
            </Button>
            {left > 0 && (
              // Seen only: nobody wants every second read out.
              <Box component="span" aria-hidden sx={{ alignSelf: 'center' }}>
                in {counted(left, 'second', 'seconds')}
              </Box>
            )}
          </>
        }
      >
        It failed five times in a row. Nothing is asked of it for half a minute; then one request is
        tried, and if that succeeds everything goes on.
      </Notice>
    </Box>
  );
};

/** Whether requests for files are held back; nothing while they go through. */
export const StoreNotice = ({ onRetry }: { onRetry: () => void }) => {
  const { health } = useS3Service();
  const until = useSyncExternalStore(health.subscribe, health.pausedUntil);
  return until === undefined ? null : <Pause key={until} until={until} onRetry={onRetry} />;
};
