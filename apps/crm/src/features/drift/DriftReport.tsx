import { driftKinds, type DriftExample, type DriftReport as Report } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { number } from '../../lib/words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { choiceWords, kindWords, repairWords } from './drift-words.ts';

const Summary = ({ report }: { report: Report }) => {
  const { adopted, queued, postponed } = report.repairs;
  return (
    <Panel title="The last comparison">
      <Facts>
        <Fact name="Ended">{report.endedAt && <LocalTime at={report.endedAt} />}</Fact>
        <Fact name="Began">
          <LocalTime at={report.startedAt} />
        </Fact>
        <Fact name="On SES’s list">{number(report.listed)}</Fact>
        <Fact name="In our record">{number(report.kept)}</Fact>
        <Fact name="Stand otherwise">{number(report.differing)}</Fact>
        <Fact name="Taken over here">{number(adopted)}</Fact>
        <Fact name="Told to SES">{number(queued)}</Fact>
        <Fact name="Told later">{postponed > 0 ? number(postponed) : undefined}</Fact>
        <Fact name="Just changing">
          {report.underWay > 0 ? number(report.underWay) : undefined}
        </Fact>
      </Facts>
    </Panel>
  );
};

const list = {
  m: 0,
  '& dt': { fontWeight: 600 },
  '& dd': { m: 0, mb: 3, color: 'text.secondary', maxWidth: '60ch' },
};

const Kinds = ({ found }: Pick<Report, 'found'>) => (
  <Panel title="What was found">
    <Box component="dl" sx={list}>
      {driftKinds
        .filter((kind) => (found[kind] ?? 0) > 0)
        .map((kind) => (
          <div key={kind}>
            <dt>
              {kindWords[kind].label}: {number(found[kind] ?? 0)}
            </dt>
            <dd>{kindWords[kind].meaning}</dd>
          </div>
        ))}
    </Box>
  </Panel>
);

const columns: readonly Column<DriftExample>[] = [
  {
    key: 'address',
    header: 'Address',
    minWidth: '14rem',
    cell: ({ address }) => (
      <Link component={RouterLink} to={paths.contact.href(address)}>
        {address}
      </Link>
    ),
  },
  {
    key: 'kinds',
    header: 'How',
    minWidth: '9rem',
    cell: ({ kinds }) => kinds.map((kind) => kindWords[kind].label).join(', '),
  },
  { key: 'here', header: 'In our record', cell: ({ here }) => choiceWords(here) },
  { key: 'atSes', header: 'At SES', cell: ({ atSes }) => choiceWords(atSes) },
  {
    key: 'repair',
    header: 'What was done',
    cell: ({ repair }) => <StatusChip {...repairWords[repair]} />,
  },
];

/** A comparison that has ended: how it went, what was found, and who the first of them are. */
export const DriftReport = ({ report }: { report: Report }) => {
  const { examples, differing } = report;
  return (
    <Box sx={{ display: 'grid', gap: 6 }}>
      <Summary report={report} />
      {differing > 0 && <Kinds found={report.found} />}
      {examples.length > 0 && (
        <Box component="section" aria-labelledby="drift-examples">
          <Typography variant="h2" id="drift-examples" sx={{ mb: 3 }}>
            {examples.length < differing
              ? `The first ${number(examples.length)} of them`
              : 'Who they are'}
          </Typography>
          <DataTable
            label="Addresses that stand otherwise"
            columns={columns}
            rows={examples}
            rowKey={({ address }) => address}
            empty={null}
          />
        </Box>
      )}
    </Box>
  );
};
