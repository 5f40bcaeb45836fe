import type { TemplateDetail } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';

type Version = TemplateDetail['versions'][number];

const named = { display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' };

const columnsOf = (name: string, shown: string): readonly Column<Version>[] => [
  {
    key: 'version',
    header: 'Version',
    cell: ({ version, active }) => (
      <Box sx={named}>
        {version === shown ? (
          <span aria-current="true">{version}</span>
        ) : (
          <Link component={RouterLink} to={paths.template.href(name, { version })}>
            {version}
          </Link>
        )}
        {active && <StatusChip tone="positive" label="In use" />}
      </Box>
    ),
  },
  { key: 'comment', header: 'What changed', minWidth: '10rem', cell: ({ comment }) => comment },
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
