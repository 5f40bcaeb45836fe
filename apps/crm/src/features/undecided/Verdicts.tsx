import Box from '@mui/material/Box';
import { verdictsInWords, type MailVerdicts } from '../../lib/mail-verdicts.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';

const list = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  columnGap: 3,
  rowGap: 2,
  typography: 'body2',
  alignItems: 'baseline',
  '& dd': { m: 0, color: 'text.secondary' },
};

/** What the checks of a mail found out, and what each means. */
export const Verdicts = ({ verdicts }: { verdicts: MailVerdicts }) => (
  <Box component="dl" aria-label="Checks" sx={list}>
    {verdictsInWords(verdicts).map(({ check, result, tone, meaning }) => (
      <Box key={check} sx={{ display: 'contents' }}>
        <dt>
          <StatusChip tone={tone} label={`${check}: ${result}`} />
        </dt>
        <dd>{meaning}</dd>
      </Box>
    ))}
  </Box>
);
