import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { eventWords, type TrackedEvent } from '../../../lib/event-words.ts';
import { EventDetails } from './EventDetails.tsx';

const columns: readonly Column<TrackedEvent>[] = [
  {
    key: 'recipient',
    header: 'Recipient',
    minWidth: '15rem',
    cell: ({ messageId, recipient }) =>
      messageId === '' ? (
        recipient
      ) : (
        <Link component={RouterLink} to={paths.trackedMessage.href(messageId, recipient)}>
          {recipient}
        </Link>
      ),
  },
  {
    key: 'event',
    header: 'Event',
    cell: ({ event, reading }) => {
      const { label, tone } = eventWords[event];
      return <StatusChip label={label} tone={reading?.by === 'machine' ? 'neutral' : tone} />;
    },
  },
  {
    key: 'when',
    header: 'When',
    minWidth: '7rem',
    cell: ({ timestamp }) => <LocalTime at={timestamp} />,
  },
  {
    key: 'campaign',
    header: 'Campaign',
    minWidth: '8rem',
    cell: ({ campaign }) => (
      <Link component={RouterLink} to={paths.campaignNumbers.href(campaign)} color="inherit">
        {campaign}
      </Link>
    ),
  },
  {
    key: 'details',
    header: 'Details',
    minWidth: '15rem',
    cell: (event) => <EventDetails event={event} />,
  },
];

export const EventTable = ({ events }: { events: readonly TrackedEvent[] }) => (
  <DataTable
    label="Events"
    columns={columns}
    rows={events}
    rowKey={({ id, timestamp, recipient }) => `${timestamp} ${id} ${recipient}`}
    empty={null}
  />
);
