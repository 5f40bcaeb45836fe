import Box from '@mui/material/Box';
import { Panel } from '../../../ui/Panel.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { monthKey, monthOf, monthWords, recentMonths, type Month } from '../../../lib/month.ts';
import type { RunDraft } from './order.ts';
import type { RunProblems } from './problems.ts';

const grid = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
};

const months = recentMonths(new Date());
const options = months.map((month) => ({ value: monthKey(month), label: monthWords(month) }));

interface AboutPanelProps {
  draft: RunDraft;
  problems: RunProblems;
  onChange: (change: Partial<RunDraft>) => void;
  /** Apart from the other changes, as what is written for a month changes with it. */
  onMonth: (month: Month) => void;
}

/** What the run is called, which month it is about, and what it should come to. */
export const AboutPanel = ({ draft, problems, onChange, onMonth }: AboutPanelProps) => (
  <Panel title="The run">
    <Box sx={grid}>
      <SelectField
        label="Month"
        help="Whose reports go with the statements."
        options={options}
        value={monthKey(draft.month)}
        onChange={(key) => {
          const month = monthOf(key);
          if (month) onMonth(month);
        }}
      />
      <TextField
        label="Name"
        help="How colleagues find it; partners never see it."
        value={draft.name}
        error={problems.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label="Currency"
        help="Of amounts that name none, such as USD."
        value={draft.currency}
        error={problems.currency}
        onChange={(currency) => onChange({ currency })}
        inputProps={{ maxLength: 3, autoCapitalize: 'characters' }}
      />
      <TextField
        label="Total of all rows"
        optional
        help="As your accounts have it. A difference of a cent stops the run."
        value={draft.statedTotal}
        error={problems.statedTotal}
        onChange={(statedTotal) => onChange({ statedTotal })}
      />
    </Box>
  </Panel>
);
