import type { FoundContact } from '@distronation/contracts';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { describeFailure } from '../../lib/describe-failure.ts';
import { paths } from '../../lib/paths.ts';
import { useClient } from '../../lib/use-client.ts';
import { counted } from '../../lib/words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';

const latest = 25;

const useLeads = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['contacts', 'leads'],
    queryFn: async ({ signal }) =>
      (await client.searchContacts({ query: { source: 'youtube', limit: latest } }, { signal }))
        .data,
  });
};

const columns: readonly Column<FoundContact>[] = [
  {
    key: 'email',
    header: 'Address',
    cell: ({ email }) => (
      <MuiLink component={Link} to={paths.contact.href(email)}>
        {email}
      </MuiLink>
    ),
  },
  {
    key: 'mail',
    header: 'Outreach',
    cell: ({ suppressed }) =>
      suppressed.outreach ? (
        <StatusChip tone="negative" label="Must not be mailed" />
      ) : (
        <StatusChip tone="positive" label="May be mailed" />
      ),
  },
  { key: 'channel', header: 'Channel', cell: ({ fields, name }) => fields['channel'] ?? name },
  {
    key: 'subscribers',
    header: 'Subscribers',
    numeric: true,
    cell: ({ fields }) => fields['subscribers'],
  },
  { key: 'changed', header: 'Last changed', cell: ({ changedAt }) => <LocalTime at={changedAt} /> },
];

/** The creators who became contacts, the latest change first. */
export const LeadTable = () => {
  const { data, error, refetch } = useLeads();
  if (error) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return <LoadingSkeleton label="Loading the leads" lines={6} />;
  const { contacts, total } = data;
  return (
    <Panel
      title="Contacts from YouTube"
      action={
        total > 0 && (
          <Button component={Link} to={paths.contacts.href({ source: 'youtube' })}>
            See {counted(total, 'contact', 'contacts')}
          </Button>
        )
      }
    >
      <DataTable
        label="Contacts from YouTube"
        columns={columns}
        rows={contacts}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nobody yet">
            Search YouTube, open a channel, and add its creator as a contact. New ones show here
            within five seconds.
          </EmptyState>
        }
      />
    </Panel>
  );
};
