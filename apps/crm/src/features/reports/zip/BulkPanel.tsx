import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Tone } from '../../../ui/StatusChip.tsx';
import { describeFileFailure } from '../failure-words.ts';
import { isOpen, type BulkPhase, type BulkState } from './bulk-state.ts';
import { bulkWords } from './bulk-words.ts';
import { ItemList } from './ItemList.tsx';
import type { Bulk } from './use-bulk-download.ts';

const tones: Readonly<Record<BulkPhase, Tone>> = {
  listing: 'neutral',
  too_much: 'caution',
  downloading: 'neutral',
  incomplete: 'caution',
  zipping: 'neutral',
  saved: 'positive',
  cancelled: 'neutral',
  failed: 'negative',
};

const isRunning = (phase: BulkPhase): boolean => isOpen(phase) && phase !== 'incomplete';

/** In per cent; of the bytes, as files differ in size. */
const shareOf = ({ phase, items, percent }: BulkState): number => {
  if (phase === 'zipping') return percent;
  const total = items.reduce((sum, { file }) => sum + file.size, 0);
  const loaded = items.reduce((sum, { file, progress }) => sum + (file.size * progress) / 100, 0);
  return total === 0 ? 0 : (loaded / total) * 100;
};

const Actions = ({ phase, bulk }: { phase: BulkPhase; bulk: Bulk }) => (
  <>
    {phase === 'incomplete' && (
      <>
        <Button variant="contained" onClick={() => void bulk.retry()}>
          Try the failed ones again
        </Button>
        <Button variant="outlined" onClick={() => void bulk.saveIncomplete()}>
          Save without them
        </Button>
      </>
    )}
    {isOpen(phase) ? (
      <Button variant="outlined" onClick={bulk.cancel}>
        Cancel
      </Button>
    ) : (
      <Button variant="outlined" onClick={bulk.close}>
        Close
      </Button>
    )}
  </>
);

/** A ZIP on its way, file by file. */
export const BulkPanel = ({ bulk, state }: { bulk: Bulk; state: BulkState }) => {
  const { phase, items } = state;
  const actions = <Actions phase={phase} bulk={bulk} />;
  if (phase === 'failed') {
    return (
      <Box sx={{ mb: 5 }}>
        <ErrorState failure={describeFileFailure(state.error)} action={actions} />
      </Box>
    );
  }
  const { title, text } = bulkWords(state);
  return (
    <Box component="section" aria-label="ZIP" sx={{ mb: 5 }}>
      <Notice tone={tones[phase]} title={title} action={actions}>
        {text}
        {isRunning(phase) && (
          <LinearProgress
            variant={phase === 'listing' ? 'indeterminate' : 'determinate'}
            aria-label={title}
            value={shareOf(state)}
            sx={{ mt: 3 }}
          />
        )}
      </Notice>
      {(phase === 'downloading' || phase === 'incomplete') && <ItemList items={items} />}
    </Box>
  );
};
