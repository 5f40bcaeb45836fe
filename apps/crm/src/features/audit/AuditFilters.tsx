import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { fromLocalMinute, toLocalMinute } from '../../lib/local-minute.ts';
import { useWho } from '../../lib/record/use-who.ts';
import { useFilterDraft } from '../../lib/use-filter-draft.ts';
import { FilterForm } from '../../ui/FilterForm.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { actionOptions, actorOptions } from './filter-options.ts';
import {
  filterNames,
  noFilters,
  type FilterName,
  type FilterProblems,
  type Filters,
  type Scope,
} from './filters.ts';

interface AuditFiltersProps {
  /** Those of the address. */
  filters: Filters;
  problems: FilterProblems;
  scope: Scope;
  onApply: (filters: Filters) => void;
}

const fields = (columns: number) => ({
  display: 'grid',
  gap: 3,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: 'repeat(2, minmax(0, 1fr))',
    lg: `repeat(${columns}, minmax(0, 1fr))`,
  },
});

// Beside fields, whose labels are above them.
const buttons = { gap: 2, flexWrap: 'wrap', mt: { sm: 7 }, alignItems: 'start' };

export const AuditFilters = (props: AuditFiltersProps) => {
  const { filters, problems, scope, onApply } = props;
  const who = useWho();
  const [draft, setDraft] = useFilterDraft(filters);
  const isWhole = scope === 'everything';
  const count = filterNames.filter((name) => filters[name] !== '').length;
  const set = (name: FilterName) => (value: string) => setDraft({ ...draft, [name]: value });
  const choose = (name: FilterName) => (value: string) => onApply({ ...draft, [name]: value });
  const time = (name: 'from' | 'to') => ({
    type: 'datetime-local',
    value: toLocalMinute(draft[name]),
    error: problems[name],
    onChange: (value: string) => set(name)(fromLocalMinute(value)),
  });
  const choice = (name: 'action' | 'actor') => ({
    value: draft[name],
    error: problems[name],
    onChange: choose(name),
  });
  return (
    <FilterForm
      label="Filter entries"
      count={count}
      mustShow={Object.keys(problems).length > 0 || !isWhole}
      onSubmit={() => onApply(draft)}
    >
      <Box sx={fields(isWhole ? 3 : 4)}>
        <TextField
          label={isWhole ? 'Whom or what' : 'Whom'}
          placeholder="ana@example.com"
          inputMode="email"
          autoComplete="off"
          value={draft.subject}
          error={problems.subject}
          onChange={set('subject')}
        />
        {isWhole && (
          <>
            <SelectField label="What" options={actionOptions(draft.action)} {...choice('action')} />
            <SelectField
              label="Who"
              options={actorOptions(draft.actor, who)}
              {...choice('actor')}
            />
          </>
        )}
        <TextField label="From" {...time('from')} />
        <TextField label="Until" {...time('to')} />
        <Stack direction="row" sx={buttons}>
          <Button type="submit" variant="outlined">
            Apply
          </Button>
          {count > 0 && <Button onClick={() => onApply(noFilters)}>Clear all</Button>}
        </Stack>
      </Box>
    </FilterForm>
  );
};
