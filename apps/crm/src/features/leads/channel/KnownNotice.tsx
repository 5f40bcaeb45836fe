import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { suppressedWords } from '../known-words.ts';
import type { KnownAddress } from '../look-up-addresses.ts';

interface KnownNoticeProps {
  address: string;
  known: KnownAddress | undefined;
}

/** What is to be known of an address before anything is done with it. Nothing, where it is new to us. */
export const KnownNotice = ({ address, known }: KnownNoticeProps) => {
  if (!known?.isContact && !known?.suppressed) return null;
  const reason = suppressedWords(known);
  const open = known.isContact && (
    <Button variant="outlined" component={Link} to={paths.contact.href(address)}>
      Open the contact
    </Button>
  );
  return reason ? (
    <Notice tone="negative" title={`${address} must not be mailed`} action={open}>
      {reason} Leave this creator alone.
    </Notice>
  ) : (
    <Notice tone="neutral" title={`${address} is a contact already`} action={open}>
      Look at what was written to them before.
    </Notice>
  );
};
