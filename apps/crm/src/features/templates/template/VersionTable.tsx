import type { TemplateDetail } from '@distronation/contracts';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';

type Version = TemplateDetail['versions'][number];

const columnsOf = (name: string, shown: string): readonly Column<Version>[] => [
  {
    key: 'version',
    header: 'Version',
    cell: ({ version }) =>
      version === shown ? (
        <span aria-current="true">{version}</span>
      ) : (
        <Link component={RouterLink} to={paths.template.href(name, { version })}>
          {version}
        </Link>
      ),
  },
  {
    key: 'active',
    header: 'State',
    cell: ({ active }) => active && <StatusChip tone="positive" label="In use" />,
  },
  { key: 'comment', header: 'What changed', cell: ({ comment }) => comment },
  { key: 'created', header: 'Written', cell: ({ createdAt }) => <LocalTime at={createdAt} /> },
];

/** All versions, the latest first. The one that is shown leads nowhere. */
export const VersionTable = ({ template }: { template: TemplateDetail }) => (
  <DataTable
    label="Versions"
    columns={columnsOf(template.name, template.version.version)}
    rows={template.versions.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))}
    rowKey={({ version }) => version}
    empty={null}
  />
);
