import type { FoundContact } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import type { CSSProperties } from 'react';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { keptBackWords } from '../consent-words.ts';
import { cardStyles, cellStyles, headings, rowStyles } from './list-styles.ts';

interface ContactRowProps {
  /** Undefined while it is on its way. */
  contact: FoundContact | undefined;
  rowIndex: number;
  style: CSSProperties;
}

const place = { position: 'absolute', top: 0, left: 0, width: '100%' } as const;

const Cells = ({ contact }: { contact: FoundContact }) => {
  const { email, name, tags, customIds, suppressed } = contact;
  const keptBack = keptBackWords(suppressed);
  const labels = tags.join(', ');
  const ids = customIds.join(', ');
  return (
    <>
      <Box role="rowheader" sx={{ ...cellStyles, fontWeight: 600 }} title={email}>
        <Link component={RouterLink} to={paths.contact.href(email)}>
          {email}
        </Link>
      </Box>
      <Box role="cell" sx={cellStyles} title={name}>
        {name}
      </Box>
      <Box role="cell" sx={cellStyles} title={labels}>
        {labels}
      </Box>
      <Box role="cell" sx={cellStyles} title={ids}>
        {ids}
      </Box>
      <Box role="cell" sx={cellStyles}>
        {keptBack ? <StatusChip {...keptBack} /> : 'All topics'}
      </Box>
    </>
  );
};

const Waiting = () =>
  headings.map((heading) => (
    <Box key={heading} role="cell">
      <Skeleton width="70%" />
    </Box>
  ));

export const ContactRow = ({ contact, rowIndex, style }: ContactRowProps) => (
  <Box
    role="row"
    aria-rowindex={rowIndex}
    aria-busy={contact === undefined}
    style={style}
    sx={[rowStyles, place, cardStyles]}
  >
    {contact ? <Cells contact={contact} /> : <Waiting />}
  </Box>
);
