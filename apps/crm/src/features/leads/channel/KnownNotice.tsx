import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { isAboutMailbox, suppressedWords } from '../known-words.ts';
import type { KnownAddress } from '../look-up-addresses.ts';
import type { LeadAddress } from './use-lead-address.ts';

const OfAddress = ({ address, known }: { address: string; known: KnownAddress }) => {
  const { isContact, suppressed } = known;
  const open = isContact && (
    <Button variant="outlined" component={Link} to={paths.contact.href(address)}>
      Open the contact
    </Button>
  );
  if (suppressed) {
    return (
      <Notice tone="negative" title={`${address} must not be mailed`} action={open}>
        {suppressedWords(suppressed)}{' '}
        {isAboutMailbox(suppressed)
          ? 'Look for another address of theirs.'
          : 'Leave this creator alone.'}
      </Notice>
    );
  }
  return (
    isContact && (
      <Notice tone="neutral" title={`${address} is a contact already`} action={open}>
        Look at what was written to them before.
      </Notice>
    )
  );
};

/** What is to be known of a channel's addresses before anything is done with one, the worst first. Nothing,
 *  where they are new to us. */
export const KnownNotice = ({ lead }: { lead: LeadAddress }) => {
  const { address, known, suppressedOthers, error, refetch } = lead;
  if (error) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  }
  return (
    <>
      {suppressedOthers.map((other) => (
        <Notice key={other.address} tone="negative" title={`${other.address} must not be mailed`}>
          {suppressedWords(other.reason)} It is another address of this channel: think twice before
          you write to them.
        </Notice>
      ))}
      {address !== undefined && known && <OfAddress address={address} known={known} />}
      {address !== undefined && !known && (
        <Typography role="status" color="textSecondary">
          Checking whether {address} may be mailed
        </Typography>
      )}
    </>
  );
};
