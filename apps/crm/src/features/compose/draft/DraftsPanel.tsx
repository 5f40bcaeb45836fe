import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { counted } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import type { DraftRecord } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

const audienceWords = ({ draft: { audience, people } }: DraftRecord): string =>
  audience === 'segment' ? 'A segment' : counted(people.length, 'recipient', 'recipients');

const columns: readonly Column<DraftRecord>[] = [
  {
    key: 'subject',
    header: 'Subject',
    cell: ({ id, draft }) => (
      <Link component={RouterLink} to={paths.compose.href({ draft: id })}>
        {draft.subject.trim() || 'Without a subject'}
      </Link>
    ),
  },
  { key: 'to', header: 'To', cell: audienceWords },
  { key: 'changed', header: 'Changed', cell: ({ changedAt }) => <LocalTime at={changedAt} /> },
];

interface DraftsPanelProps {
  store: DraftStore;
  onClose: () => void;
}

/** The drafts that there are, and the way to a new one. */
export const DraftsPanel = ({ store, onClose }: DraftsPanelProps) => {
  const { data } = useQuery({
    queryKey: ['drafts', 'list'],
    queryFn: store.list,
    staleTime: 0,
    gcTime: 0,
    networkMode: 'always',
  });
  return (
    <SidePanel open title="Drafts" onClose={onClose}>
      <Typography color="textSecondary" sx={{ mb: 4 }}>
        Kept in this browser, for you alone: the last twenty.
      </Typography>
      <div onClickCapture={onClose} role="presentation">
        {data && (
          <DataTable
            label="Drafts"
            columns={columns}
            rows={data}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="No drafts">
                What you write is kept here as you write it.
              </EmptyState>
            }
          />
        )}
        <Button
          variant="outlined"
          component={RouterLink}
          to={paths.compose.href({ draft: crypto.randomUUID() })}
          sx={{ mt: 5 }}
        >
          New mail
        </Button>
      </div>
    </SidePanel>
  );
};
