import { ApiError } from '@distronation/api-client';
import { canonicalAddress } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Link, useLocation } from 'react-router';
import { useRole } from '../../../lib/auth/use-role.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { lastPartOf } from '../../../lib/last-part.ts';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import { ErasePanel } from './ErasePanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { ProfilePanel } from './ProfilePanel.tsx';
import { useContact, useContactCache, type ContactDetail } from './use-contact.ts';

const columns = {
  display: 'grid',
  gap: 5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 4fr) minmax(0, 5fr)' },
  alignItems: 'start',
};

const Known = ({ detail }: { detail: ContactDetail }) => {
  const role = useRole();
  const mayChange = role !== 'viewer' && role !== 'none';
  const { contact } = detail;
  return (
    <Box sx={columns}>
      <Stack sx={{ gap: 5 }}>
        <ConsentPanel detail={detail} mayChange={mayChange} />
        <ProfilePanel contact={contact} mayChange={mayChange} />
        {role === 'admin' && <ErasePanel email={contact.email} />}
      </Stack>
      <HistoryPanel email={contact.email} />
    </Box>
  );
};

const Unknown = ({ email }: { email: string }) => (
  <EmptyState
    title="There is no contact with this address"
    action={
      <Stack direction="row" sx={{ gap: 2, justifyContent: 'center', flexWrap: 'wrap' }}>
        <Button variant="outlined" component={Link} to={paths.newContact.href(email)}>
          Add them
        </Button>
        <Button component={Link} to={paths.tracking.href({ recipientEmail: email })}>
          See mails to this address
        </Button>
      </Stack>
    }
  >
    They may have been erased, or the address has a letter too many.
  </EmptyState>
);

const isUnknown = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'contact_not_found';

const OneContact = ({ email }: { email: string }) => {
  const { data, error, refetch, isFetching } = useContact(email);
  const { readAgain } = useContactCache(email);
  const name = data?.contact.name;
  const address = data?.contact.email ?? email;
  return (
    <PageFrame
      title={name ?? address}
      help={name && address}
      otherActions={
        <>
          <Button onClick={() => void readAgain()} loading={isFetching}>
            Refresh
          </Button>
          <Button component={Link} to={paths.contacts.href()}>
            All contacts
          </Button>
        </>
      }
    >
      {data && <Known detail={data} />}
      {!data && !error && <LoadingSkeleton label="Loading the contact" />}
      {!data && isUnknown(error) && <Unknown email={email} />}
      {!data && error && !isUnknown(error) && (
        <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />
      )}
    </PageFrame>
  );
};

/** All that is known about one person, and all that can be done for them. */
export const ContactPage = () => {
  const email = canonicalAddress(lastPartOf(useLocation().pathname));
  return <OneContact key={email} email={email} />;
};
