import type { PayoutRunDetail } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useColleagues } from '../../../lib/staff/use-colleagues.ts';
import { counted, number } from '../../../lib/words.ts';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { Figures } from '../../../ui/Figures.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { monthWords } from '../../../lib/month.ts';

const big = { fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.25 };

/** What it comes to, and what was said to be so. */
export const FactsPanel = ({ run }: { run: PayoutRunDetail }) => {
  const { byEmail } = useColleagues();
  return (
    <Panel title="What it comes to">
      <Box sx={{ mb: 4 }}>
        {run.totals.length === 0 && <Typography sx={big}>No amounts</Typography>}
        {run.totals.map((total) => (
          <Typography key={total} sx={big}>
            <Figures text={total} />
          </Typography>
        ))}
        <Typography color="textSecondary">
          {counted(run.recipients, 'statement', 'statements')} from{' '}
          {counted(run.rows, 'row', 'rows')}
          {run.statedTotal && `; you stated ${run.statedTotal}`}
        </Typography>
      </Box>
      <Facts>
        <Fact name="Month">{monthWords(run)}</Fact>
        <Fact name="Subject">{run.subject}</Fact>
        <Fact name="From">{run.from}</Fact>
        <Fact name="Replies to">{run.replyTo}</Fact>
        <Fact name="Uploaded">
          <LocalTime at={run.createdAt} /> by {byEmail(run.createdBy)}
        </Fact>
        <Fact name="Checked">
          <LocalTime at={run.checkedAt} />
        </Fact>
        <Fact name="Found">
          {number(run.errors)} errors, {number(run.warnings)} warnings
        </Fact>
      </Facts>
    </Panel>
  );
};
