import type { CampaignBrief } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { campaignStatusWords } from '../../../lib/campaigns/status-words.ts';
import { paths } from '../../../lib/paths.ts';
import { number } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { doneOf } from '../progress.ts';
import { ProgressBar } from '../ProgressBar.tsx';

const Name = ({ campaign: { id, name, subject } }: { campaign: CampaignBrief }) => (
  <div>
    <Link component={RouterLink} to={paths.campaign.href(id)}>
      {name}
    </Link>
    {subject !== name && (
      <Typography variant="body2" color="textSecondary">
        {subject}
      </Typography>
    )}
  </div>
);

const Progress = ({ campaign: { progress } }: { campaign: CampaignBrief }) => {
  if (!progress) return 'Counting';
  return (
    <Box sx={{ flexGrow: 1, minWidth: 120 }}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {number(doneOf(progress))} of {number(progress.audience)}
        {progress.failed > 0 && `, ${number(progress.failed)} failed`}
        {progress.uncertain > 0 && `, ${number(progress.uncertain)} in doubt`}
      </Typography>
      <ProgressBar progress={progress} height={6} />
    </Box>
  );
};

const When = ({ campaign }: { campaign: CampaignBrief }) => {
  const { scheduledFor, startedAt, endedAt, createdAt } = campaign;
  if (endedAt) return <LocalTime at={endedAt} />;
  if (startedAt) {
    return (
      <span>
        Since <LocalTime at={startedAt} />
      </span>
    );
  }
  return scheduledFor ? (
    <span>
      Starts <LocalTime at={scheduledFor} />
    </span>
  ) : (
    <LocalTime at={createdAt} />
  );
};

const columns: readonly Column<CampaignBrief>[] = [
  {
    key: 'name',
    header: 'Campaign',
    minWidth: '16rem',
    cell: (campaign) => <Name campaign={campaign} />,
  },
  {
    key: 'status',
    header: 'Status',
    cell: ({ status }) => <StatusChip {...campaignStatusWords[status]} />,
  },
  {
    key: 'progress',
    header: 'Mailed',
    minWidth: '11rem',
    cell: (campaign) => <Progress campaign={campaign} />,
  },
  {
    key: 'when',
    header: 'When',
    minWidth: '9rem',
    cell: (campaign) => <When campaign={campaign} />,
  },
  {
    key: 'numbers',
    header: 'Numbers',
    cell: ({ name, startedAt }) =>
      startedAt && (
        <Link
          component={RouterLink}
          to={paths.campaignNumbers.href(name)}
          color="inherit"
          aria-label={`Numbers of ${name}`}
        >
          Numbers
        </Link>
      ),
  },
];

export const CampaignTable = ({ campaigns }: { campaigns: readonly CampaignBrief[] }) => (
  <DataTable
    label="Campaigns"
    columns={columns}
    rows={campaigns}
    rowKey={({ id }) => id}
    empty={null}
  />
);
