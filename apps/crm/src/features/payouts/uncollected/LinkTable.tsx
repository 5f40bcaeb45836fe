import Link from '@mui/material/Link';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import type { ReportLink } from '../links/LinkActions.tsx';
import { linkStanding } from '../run/row-words.ts';

interface Listed extends ReportLink {
  open: () => void;
}

const columns: readonly Column<Listed>[] = [
  {
    key: 'partner',
    header: 'Partner',
    minWidth: '8rem',
    cell: ({ customId, open }) => (
      <Link component="button" type="button" onClick={open}>
        {customId}
      </Link>
    ),
  },
  { key: 'report', header: 'Report', cell: ({ label }) => label },
  { key: 'recipient', header: 'Mailed to', minWidth: '12rem', cell: ({ recipient }) => recipient },
  { key: 'issued', header: 'Mailed', cell: ({ issuedAt }) => <LocalTime at={issuedAt} /> },
  { key: 'ends', header: 'Works until', cell: ({ endsAt }) => <LocalTime at={endsAt} /> },
  { key: 'status', header: 'Standing', cell: (link) => <StatusChip {...linkStanding(link)} /> },
];

interface LinkTableProps {
  links: readonly ReportLink[];
  onOpen: (link: ReportLink) => void;
}

export const LinkTable = ({ links, onOpen }: LinkTableProps) => (
  <DataTable
    label="Reports not yet collected"
    columns={columns}
    rows={links.map((link): Listed => ({ ...link, open: () => onOpen(link) }))}
    rowKey={({ id }) => id}
    empty={null}
  />
);
