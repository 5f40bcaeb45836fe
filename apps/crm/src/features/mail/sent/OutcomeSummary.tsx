import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Fragment } from 'react';
import { Link as RouterLink } from 'react-router';
import { counted } from '../../../lib/words.ts';
import { countsOf, outcomes, outcomeWords, type Report } from '../outcomes.ts';

const line = {
  m: 0,
  mb: 6,
  fontSize: '1.375rem',
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
  '& a': { textUnderlineOffset: 4 },
};

/** `2 = 1 accepted + 1 suppressed`; each number shows its recipients. */
export const OutcomeSummary = ({ report }: { report: Report }) => {
  const counts = countsOf(report);
  const parts = outcomes.filter((outcome) => counts[outcome] > 0);
  const address = (outcome?: string) => (outcome ? `?${new URLSearchParams({ outcome })}` : '?');
  return (
    <Box component="p" sx={line}>
      <Link component={RouterLink} to={address()} replace color="inherit">
        {counts.all.toLocaleString('en')}
      </Link>
      {parts.map((outcome, index) => (
        <Fragment key={outcome}>
          {index === 0 ? ' = ' : ' + '}
          <Link component={RouterLink} to={address(outcome)} replace color="inherit">
            {counted(counts[outcome], '', '').trim()} {outcomeWords[outcome].label.toLowerCase()}
          </Link>
        </Fragment>
      ))}
    </Box>
  );
};
