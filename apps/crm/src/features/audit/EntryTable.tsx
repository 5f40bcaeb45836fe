import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, useLocation, useSearchParams } from 'react-router';
import { actionWords } from '../../lib/record/action-words.ts';
import { methodWords } from '../../lib/record/method-words.ts';
import { useWho } from '../../lib/record/use-who.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Changes } from './Changes.tsx';
import { linkToEntry } from './entry-in-address.ts';
import type { Scope } from './filters.ts';
import type { Entry } from './use-entries.ts';

const quiet = { color: 'text.secondary', fontSize: '0.8125rem' };

const When = ({ entry: { id, at } }: { entry: Entry }) => {
  const [search] = useSearchParams();
  const { search: to, state } = linkToEntry(search, useLocation().state, id);
  return (
    <Link component={RouterLink} to={{ search: to }} state={state}>
      <LocalTime at={at} />
    </Link>
  );
};

const what = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, max-content)',
  justifyItems: 'start',
  gap: 1,
  // On a phone a long name takes two lines.
  '& > span': { whiteSpace: 'normal' },
};

const What = ({ entry }: { entry: Entry }) => (
  <Box sx={what}>
    <StatusChip {...actionWords(entry.action)} />
    <Changes entry={entry} atMost={3} />
  </Box>
);

const Whom = ({ entry: { subject, erased } }: { entry: Entry }) => {
  const who = useWho();
  return erased === true ? (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      Erased
    </Box>
  ) : (
    <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
      {who.subject(subject ?? '')}
    </Box>
  );
};

const Who = ({ entry: { actor, method } }: { entry: Entry }) => {
  const who = useWho();
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {who.actor(actor)}
      <Box sx={quiet}>{methodWords(method)}</Box>
    </Box>
  );
};

const columnsFor = (scope: Scope): readonly Column<Entry>[] => [
  { key: 'when', header: 'When', minWidth: '8rem', cell: (entry) => <When entry={entry} /> },
  { key: 'what', header: 'What', minWidth: '16rem', cell: (entry) => <What entry={entry} /> },
  ...(scope === 'everything'
    ? [
        {
          key: 'whom',
          header: 'Whom or what',
          minWidth: '12rem',
          cell: (entry: Entry) => <Whom entry={entry} />,
        },
      ]
    : []),
  {
    key: 'who',
    header: 'Who and how',
    minWidth: '12rem',
    cell: (entry) => <Who entry={entry} />,
  },
];

interface EntryTableProps {
  entries: readonly Entry[];
  scope: Scope;
}

export const EntryTable = ({ entries, scope }: EntryTableProps) => (
  <DataTable
    label="Entries"
    columns={columnsFor(scope)}
    rows={entries}
    rowKey={({ id }) => id}
    empty={null}
  />
);
