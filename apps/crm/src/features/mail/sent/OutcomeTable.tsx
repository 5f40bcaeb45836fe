import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterBar, FilterChoice, FilterSearch } from '../../../ui/FilterBar.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { countsOf, outcomes, outcomeWords, type OutcomeRow, type Report } from '../outcomes.ts';

const columns: readonly Column<OutcomeRow>[] = [
  {
    key: 'recipient',
    header: 'Recipient',
    cell: ({ address, messageId }) =>
      messageId === undefined ? (
        address
      ) : (
        <Link component={RouterLink} to={paths.trackedMessage.href(messageId, address)}>
          {address}
        </Link>
      ),
    sortBy: (row) => row.address,
  },
  {
    key: 'outcome',
    header: 'Outcome',
    cell: ({ outcome }) => <StatusChip {...outcomeWords[outcome]} />,
    sortBy: ({ outcome }) => outcomes.indexOf(outcome),
  },
  { key: 'reason', header: 'Reason', cell: (row) => row.detail, sortBy: (row) => row.detail },
];

const defaults = { outcome: 'all', search: '', sort: 'outcome', order: 'up' };

/** Everyone the mail was meant for, and what became of each. */
export const OutcomeTable = ({ report, rows }: { report: Report; rows: readonly OutcomeRow[] }) => {
  const [read, write] = useAddressState(defaults);
  const counts = countsOf(report);
  const options = [
    { value: 'all', label: 'All', count: counts.all },
    ...outcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((value) => ({ value, label: outcomeWords[value].label, count: counts[value] })),
  ];
  const outcome = read('outcome');
  const search = read('search').trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (outcome === 'all' || row.outcome === outcome) && row.address.toLowerCase().includes(search),
  );
  return (
    <>
      <FilterBar label="Filter recipients">
        <FilterChoice
          label="Outcome"
          options={options}
          value={outcome}
          onChange={(value) => write({ outcome: value })}
        />
        <FilterSearch
          label="Find an address"
          value={read('search')}
          onChange={(value) => write({ search: value })}
        />
      </FilterBar>
      <DataTable
        label="Recipients"
        columns={columns}
        rows={shown}
        rowKey={(row) => row.address}
        sorting={{
          sort: { key: read('sort'), descending: read('order') === 'down' },
          onSort: ({ key, descending }) => write({ sort: key, order: descending ? 'down' : 'up' }),
        }}
        empty={
          <EmptyState title="Nobody matches">
            Clear the search, or choose another outcome.
          </EmptyState>
        }
      />
    </>
  );
};
