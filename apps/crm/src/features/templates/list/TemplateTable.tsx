import type { ListTemplatesResponse } from '@distronation/contracts';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';

type Template = ListTemplatesResponse['data']['templates'][number];

const Name = ({ template: { name, description } }: { template: Template }) => (
  <div>
    <Link component={RouterLink} to={paths.template.href(name)}>
      {name}
    </Link>
    {description !== '' && (
      <Typography variant="body2" color="textSecondary">
        {description}
      </Typography>
    )}
  </div>
);

const State = ({ template: { activeVersion, problem } }: { template: Template }) => {
  if (activeVersion === undefined) return <StatusChip tone="negative" label="No version" />;
  if (problem) return <StatusChip tone="negative" label="Cannot be sent" />;
  return <StatusChip tone="positive" label="Ready" />;
};

const columns: readonly Column<Template>[] = [
  {
    key: 'name',
    header: 'Template',
    minWidth: '14rem',
    cell: (template) => <Name template={template} />,
  },
  { key: 'state', header: 'State', cell: (template) => <State template={template} /> },
  {
    key: 'variables',
    header: 'Variables',
    minWidth: '12rem',
    cell: ({ variables }) => variables.map(({ name }) => name).join(', ') || 'None',
  },
  { key: 'version', header: 'Version', cell: ({ activeVersion }) => activeVersion },
  {
    key: 'created',
    header: 'Created',
    minWidth: '9rem',
    cell: ({ createdAt }) => <LocalTime at={createdAt} />,
  },
];

export const TemplateTable = ({ templates }: { templates: readonly Template[] }) => (
  <DataTable
    label="Templates"
    columns={columns}
    rows={templates}
    rowKey={({ name }) => name}
    empty={null}
  />
);
