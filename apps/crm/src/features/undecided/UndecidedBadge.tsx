import Box from '@mui/material/Box';
import { useSession } from '../../lib/auth/session.tsx';
import { useUndecidedMails } from './use-undecided-mails.ts';
import { visuallyHidden } from '../../ui/visually-hidden.ts';

const badge = {
  ml: 'auto',
  px: 2,
  borderRadius: 1,
  bgcolor: 'primary.main',
  color: 'primary.contrastText',
  fontSize: '0.8125rem',
  fontWeight: 650,
  fontVariantNumeric: 'tabular-nums',
};

const Waiting = () => {
  const { data } = useUndecidedMails();
  const count = data?.pages.reduce((sum, { mails }) => sum + mails.length, 0) ?? 0;
  if (count === 0) return null;
  const hasMore = data?.pages.at(-1)?.next !== undefined;
  return (
    <Box component="span" sx={badge}>
      {count}
      {hasMore && '+'}
      <span style={visuallyHidden}> waiting</span>
    </Box>
  );
};

/** How many mails wait for a decision; nothing while none does, or while the server would not tell. */
export const UndecidedBadge = () => {
  const session = useSession();
  return session.state === 'staff' && session.user.emailVerified ? <Waiting /> : null;
};
