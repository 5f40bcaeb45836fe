import Box from '@mui/material/Box';
import { counted } from '../../lib/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Chain } from './use-entries.ts';

/** Whether anything about a subject was changed or taken out after it was written down. */
export const ChainBadge = ({ chain }: { chain: Chain | null | undefined }) => {
  if (!chain || chain.entries === 0) return null;
  const { verified, entries, brokenAt } = chain;
  return (
    <Box sx={{ mb: 6 }}>
      {verified ? (
        <Notice tone="positive" title="Verified">
          {counted(entries, 'entry', 'entries')} about{' '}
          {entries === 1 ? 'this' : 'it, one after another'}: nothing was changed or taken out
          since.
        </Notice>
      ) : (
        <Notice tone="negative" title={`Broken at entry ${brokenAt}`}>
          That entry does not follow from the one before it, so somebody changed the record itself.
          Do not rely on it, and have the operators look: the heads that are kept each day tell what
          was there.
        </Notice>
      )}
    </Box>
  );
};
