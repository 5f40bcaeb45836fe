import type { CampaignProgress } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Fragment, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { number } from '../../../lib/words.ts';
import { partsOf, standingWords, type Standing } from '../progress.ts';

const line = {
  m: 0,
  mb: 3,
  fontSize: '1.375rem',
  fontWeight: 600,
  '& a': { textUnderlineOffset: 4 },
};

interface ProgressSumProps {
  /** The campaign's, under which its events are kept. */
  name: string;
  progress: CampaignProgress;
}

const doorOf = (standing: Standing, name: string): string | undefined => {
  if (standing === 'remaining') return undefined;
  return standing === 'accepted'
    ? paths.tracking.href({ campaignId: name, eventType: 'accepted' })
    : `?${new URLSearchParams({ state: standing })}#left-out`;
};

const Door = ({ to, children }: { to: string | undefined; children: ReactNode }) =>
  to === undefined ? (
    children
  ) : (
    <Link component={RouterLink} to={to} color="inherit" preventScrollReset>
      {children}
    </Link>
  );

/** `412 = 405 accepted + 6 skipped + 1 failed`; each number opens its rows. */
export const ProgressSum = ({ name, progress }: ProgressSumProps) => (
  <Box component="p" sx={line}>
    {number(progress.audience)}
    {partsOf(progress).map(({ standing, count }, index) => (
      <Fragment key={standing}>
        {index === 0 ? ' = ' : ' + '}
        <Door to={doorOf(standing, name)}>
          {number(count)} {standingWords[standing].label}
        </Door>
      </Fragment>
    ))}
  </Box>
);
