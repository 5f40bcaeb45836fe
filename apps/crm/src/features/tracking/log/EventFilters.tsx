import { trackedEvents } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { CheckField } from '../../../ui/CheckField.tsx';
import { FilterForm } from '../../../ui/FilterForm.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { eventWords } from '../../../lib/event-words.ts';
import {
  filterLabels,
  filterNames,
  noFilters,
  type FilterName,
  type FilterProblems,
  type Filters,
} from './filters.ts';
import { useFilterDraft } from '../../../lib/use-filter-draft.ts';
import { fromLocalMinute, toLocalMinute } from '../../../lib/local-minute.ts';

interface EventFiltersProps {
  /** Those of the address. */
  filters: Filters;
  problems: FilterProblems;
  onApply: (filters: Filters) => void;
}

const eventOptions = [
  { value: '', label: 'Any event' },
  ...trackedEvents.map((value) => ({ value, label: eventWords[value].label })),
];

const fields = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: 'repeat(2, minmax(0, 1fr))',
    lg: 'repeat(4, minmax(0, 1fr))',
  },
};

export const EventFilters = ({ filters, problems, onApply }: EventFiltersProps) => {
  const [draft, setDraft] = useFilterDraft(filters);
  const count = filterNames.filter((name) => filters[name] !== '').length;
  const set = (name: FilterName) => (value: string) => setDraft({ ...draft, [name]: value });
  const choose = (name: FilterName) => (value: string) => onApply({ ...draft, [name]: value });
  const text = (name: FilterName) => ({
    label: filterLabels[name],
    value: draft[name],
    error: problems[name],
    onChange: set(name),
    autoComplete: 'off',
  });
  const time = (name: 'startDate' | 'endDate') => ({
    label: filterLabels[name],
    type: 'datetime-local',
    value: toLocalMinute(draft[name]),
    error: problems[name],
    onChange: (value: string) => set(name)(fromLocalMinute(value)),
  });
  return (
    <FilterForm
      label="Filter events"
      count={count}
      mustShow={Object.keys(problems).length > 0}
      onSubmit={() => onApply(draft)}
    >
      <Box sx={fields}>
        <SelectField
          label={filterLabels.eventType}
          options={eventOptions}
          value={draft.eventType}
          error={problems.eventType}
          onChange={choose('eventType')}
        />
        <TextField inputMode="email" {...text('recipientEmail')} />
        <TextField {...text('campaignId')} />
        <TextField placeholder="Any of these, as a, b" {...text('tags')} />
        <TextField {...time('startDate')} />
        <TextField {...time('endDate')} />
        <TextField {...text('messageId')} />
      </Box>
      <Stack direction="row" sx={{ mt: 3, gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <CheckField
          label={filterLabels.counted}
          checked={draft.counted === 'true'}
          onChange={(checked) => choose('counted')(checked ? 'true' : '')}
        />
        <Button type="submit" variant="outlined" sx={{ ml: { sm: 'auto' } }}>
          Apply
        </Button>
        {count > 0 && <Button onClick={() => onApply(noFilters)}>Clear all</Button>}
      </Stack>
    </FilterForm>
  );
};
