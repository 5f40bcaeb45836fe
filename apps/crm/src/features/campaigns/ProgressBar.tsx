import type { CampaignProgress } from '@distronation/contracts';
import Box from '@mui/material/Box';
import { number } from '../../lib/words.ts';
import { doneOf, partsOf, standingWords, type Standing } from './progress.ts';

const colours: Readonly<Record<Standing, string>> = {
  accepted: 'success.main',
  skipped: 'grey.500',
  failed: 'error.main',
  uncertain: 'warning.main',
  remaining: 'transparent',
};

const track = {
  display: 'flex',
  gap: '1px',
  overflow: 'hidden',
  borderRadius: 1,
  bgcolor: 'grey.100',
  border: 1,
  borderColor: 'divider',
};

interface ProgressBarProps {
  progress: CampaignProgress;
  /** Pixels. */
  height?: number;
}

/** How far a campaign is, as a bar; its colours repeat what numbers beside it say. */
export const ProgressBar = ({ progress, height = 8 }: ProgressBarProps) => (
  <Box
    role="progressbar"
    aria-label="Mails handled"
    aria-valuemin={0}
    aria-valuemax={progress.audience}
    aria-valuenow={doneOf(progress)}
    aria-valuetext={partsOf(progress)
      .map(({ standing, count }) => `${number(count)} ${standingWords[standing].label}`)
      .join(', ')}
    sx={{ ...track, height }}
  >
    {partsOf(progress).map(({ standing, count }) => (
      <Box key={standing} sx={{ flexGrow: count, minWidth: 3, bgcolor: colours[standing] }} />
    ))}
  </Box>
);
