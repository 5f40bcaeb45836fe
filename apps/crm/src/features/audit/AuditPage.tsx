import { auditCsv } from '@distronation/api-client';
import Button from '@mui/material/Button';
import { useNavigate, useLocation, useSearchParams } from 'react-router';
import { useRole } from '../../lib/auth/use-role.ts';
import { readPlace } from '../../lib/paging.ts';
import { useClient } from '../../lib/use-client.ts';
import { useCsvExport } from '../../lib/use-csv-export.ts';
import { ExportButton, ExportStatus } from '../../ui/CsvExport.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { ChainBadge } from './ChainBadge.tsx';
import { Entries } from './Entries.tsx';
import { linkToEntry, openEntry } from './entry-in-address.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { auditQuery, checkFilters, readFilters, type Filters, type Scope } from './filters.ts';
import { useChain, useEntries } from './use-entries.ts';

/** The filters, the page and the entry that the address asks for, and what is there. */
const useRecord = (scope: Scope) => {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { search: closed, state } = linkToEntry(search, useLocation().state);
  const filters = readFilters(search);
  const isAsked = scope === 'everything' || filters.subject !== '';
  const problems = isAsked ? checkFilters(filters, scope) : {};
  const isSound = isAsked && Object.keys(problems).length === 0;
  const list = useEntries(scope, filters, readPlace(search).cursor, isSound);
  return {
    filters,
    problems,
    isAsked,
    isSound,
    list,
    chain: useChain(scope, filters.subject, isSound).data,
    opened: list.data?.entries.find(({ id }) => id === openEntry(search)),
    close: () => void navigate({ search: closed }, { state }),
    apply: (changed: Filters) =>
      setSearch(Object.entries(changed).filter(([, value]) => value !== '')),
  };
};

const help: Readonly<Record<Scope, string>> = {
  everything:
    'All that was done, by whom and by which way. It can be added to, but not changed. Open an entry to see all of it.',
  person:
    'What one person chose, and what was done about them. It can be added to, but not changed. Open an entry to see all of it.',
};

const Audit = ({ scope }: { scope: Scope }) => {
  const record = useRecord(scope);
  const client = useClient();
  const csv = useCsvExport({
    fileName: 'audit.csv',
    table: (options) => auditCsv(client, auditQuery(record.filters), options),
    say: useToast(),
  });
  return (
    <PageFrame
      title="Audit"
      help={help[scope]}
      otherActions={
        <>
          <Button onClick={() => void record.list.refetch()} loading={record.list.isFetching}>
            Refresh
          </Button>
          {scope === 'everything' && <ExportButton csv={csv} ready={record.isSound} />}
        </>
      }
    >
      <ExportStatus csv={csv} />
      <AuditFilters
        filters={record.filters}
        problems={record.problems}
        scope={scope}
        onApply={record.apply}
      />
      <ChainBadge chain={record.isSound ? record.chain : undefined} />
      <Entries {...record} scope={scope} />
      <EntryPanel entry={record.opened} onClose={record.close} />
    </PageFrame>
  );
};

/** The record of all that was done; for whoever is no administrator, one person at a time. */
export const AuditPage = () => {
  const role = useRole();
  if (role === 'unknown') return <LoadingSkeleton label="Loading the page" titled />;
  return <Audit scope={role === 'admin' ? 'everything' : 'person'} />;
};
