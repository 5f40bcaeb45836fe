import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import type { AddressFilters } from '../../../lib/with-filters.ts';
import { percent } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { Figures } from '../../../ui/Figures.tsx';
import { metricKeys, metrics, type CampaignRow, type MetricKey } from '../metrics.ts';
import { NumberLink } from '../numbers/NumberLink.tsx';
import type { Scope } from '../rows-behind.ts';

interface CampaignTableProps {
  campaigns: readonly CampaignRow[];
  /** What the numbers count. */
  scope: Scope;
  /** The choice of time, for the campaigns' own pages. */
  period: AddressFilters;
}

const rate = {
  display: { xs: 'inline', sm: 'block' },
  ml: { xs: 3, sm: 0 },
  color: 'text.secondary',
  fontSize: '0.8125rem',
};

const numberColumn = (key: MetricKey, scope: Scope): Column<CampaignRow> => ({
  key,
  header: metrics[key].label,
  numeric: true,
  cell: (row) => {
    const { of } = metrics[key];
    return (
      <span>
        <NumberLink metric={key} value={row[key]} scope={{ ...scope, campaignId: row.name }} />
        {of && (
          <Box component="span" sx={rate}>
            <Figures text={percent(row[key], row[of], 2)} />
          </Box>
        )}
      </span>
    );
  },
});

const nameColumn = (period: AddressFilters): Column<CampaignRow> => ({
  key: 'name',
  header: 'Campaign',
  cell: ({ name }) => (
    <Link component={RouterLink} to={paths.campaignNumbers.href(name, period)}>
      {name}
    </Link>
  ),
});

/** One row for each campaign; each number opens its events. */
export const CampaignTable = ({ campaigns, scope, period }: CampaignTableProps) => (
  <DataTable
    label="Campaigns"
    columns={[nameColumn(period), ...metricKeys.map((key) => numberColumn(key, scope))]}
    rows={campaigns}
    rowKey={({ name }) => name}
    empty={null}
  />
);
