import { auditActions } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, type SyntheticEvent } from 'react';
import { fromLocalMinute, toLocalMinute } from '../../lib/local-minute.ts';
import { actionWords } from '../../lib/record/action-words.ts';
import { actorWords } from '../../lib/record/who.ts';
import { useFilterDraft } from '../../lib/use-filter-draft.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
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
  readerId: string;
  onApply: (filters: Filters) => void;
}

interface Option {
  value: string;
  label: string;
}

/** Also what the address asks for, where the list does not have it: a colleague, or a newer action. */
const withAsked = (options: Option[], asked: Option): Option[] =>
  options.some(({ value }) => value === asked.value) ? options : [...options, asked];

const actionOptions = (asked: string): Option[] =>
  withAsked(
    [
      { value: '', label: 'Anything' },
      ...auditActions.map((value) => ({ value, label: actionWords(value).label })),
    ],
    { value: asked, label: actionWords(asked).label },
  );

const actorOptions = (asked: string, readerId: string): Option[] => {
  const actors = ['recipient', `staff:${readerId}`, 'system:mailgun', 'system:ses'];
  return withAsked(
    [
      { value: '', label: 'Anybody' },
      ...actors.map((value) => ({ value, label: actorWords(value, readerId) })),
    ],
    { value: asked, label: actorWords(asked, readerId) },
  );
};

const fields = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: 'repeat(2, minmax(0, 1fr))',
    lg: 'repeat(3, minmax(0, 1fr))',
  },
};

export const AuditFilters = (props: AuditFiltersProps) => {
  const { filters, problems, scope, readerId, onApply } = props;
  const [draft, setDraft] = useFilterDraft(filters);
  const [unfolded, setUnfolded] = useState(false);
  // On a phone they are folded away, but what is to be mended or filled in must be seen.
  const open = unfolded || Object.keys(problems).length > 0 || scope === 'person';
  const count = filterNames.filter((name) => filters[name] !== '').length;
  const set = (name: FilterName) => (value: string) => setDraft({ ...draft, [name]: value });
  const choose = (name: FilterName) => (value: string) => onApply({ ...draft, [name]: value });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onApply(draft);
  };
  const time = (name: 'from' | 'to', label: string) => ({
    label,
    type: 'datetime-local',
    value: toLocalMinute(draft[name]),
    error: problems[name],
    onChange: (value: string) => set(name)(fromLocalMinute(value)),
  });
  return (
    <Box component="form" role="search" aria-label="Filter entries" noValidate onSubmit={submit}>
      {scope === 'everything' && (
        <Button
          variant="outlined"
          aria-expanded={open}
          onClick={() => setUnfolded(!open)}
          sx={{ display: { sm: 'none' }, width: '100%', mb: 3 }}
        >
          {count === 0 ? 'Filter' : `Filters, ${count} set`}
        </Button>
      )}
      <Box sx={{ display: { xs: open ? 'block' : 'none', sm: 'block' }, mb: 6 }}>
        <Box sx={fields}>
          <TextField
            label={scope === 'everything' ? 'Whom or what' : 'Whom'}
            placeholder="ana@example.com"
            inputMode="email"
            autoComplete="off"
            value={draft.subject}
            error={problems.subject}
            onChange={set('subject')}
          />
          {scope === 'everything' && (
            <>
              <SelectField
                label="What"
                options={actionOptions(draft.action)}
                value={draft.action}
                error={problems.action}
                onChange={choose('action')}
              />
              <SelectField
                label="Who"
                options={actorOptions(draft.actor, readerId)}
                value={draft.actor}
                error={problems.actor}
                onChange={choose('actor')}
              />
            </>
          )}
          <TextField {...time('from', 'From')} />
          <TextField {...time('to', 'Until')} />
          <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignSelf: 'end' }}>
            <Button type="submit" variant="outlined">
              Apply
            </Button>
            {count > 0 && <Button onClick={() => onApply(noFilters)}>Clear all</Button>}
          </Stack>
        </Box>
      </Box>
    </Box>
  );
};
