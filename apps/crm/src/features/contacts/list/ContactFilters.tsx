import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import {
  fieldOptions,
  sourceOptions,
  statusOptions,
  tagOptions,
  topicOptions,
} from './filter-options.ts';
import { filterNames, noFilters, withFilter, type Filters } from './filters.ts';
import { useFacets } from '../../../lib/contacts/use-facets.ts';
import { useTypedFilter } from '../../../lib/use-typed-filter.ts';

interface ContactFiltersProps {
  /** Those of the address. */
  filters: Filters;
  onApply: (filters: Filters) => void;
}

const fields = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: 'repeat(2, minmax(0, 1fr))',
    md: 'repeat(3, minmax(0, 1fr))',
    lg: 'repeat(6, minmax(0, 1fr))',
  },
};

const Choices = ({ filters, onApply }: ContactFiltersProps) => {
  const facets = useFacets();
  const choose = (name: keyof Filters) => (value: string) =>
    onApply(withFilter(filters, { [name]: value }));
  const [value, setValue] = useTypedFilter(filters.value, choose('value'));
  const { status, topic, tag, source, field } = filters;
  return (
    <Box sx={fields}>
      <SelectField
        label="State"
        options={statusOptions}
        value={status}
        onChange={choose('status')}
      />
      {status !== '' && (
        <SelectField
          label="About topic"
          options={topicOptions}
          value={topic}
          onChange={choose('topic')}
        />
      )}
      <SelectField
        label="Tag"
        options={tagOptions(facets, tag)}
        value={tag}
        onChange={choose('tag')}
      />
      <SelectField
        label="Source"
        options={sourceOptions(facets, source)}
        value={source}
        onChange={choose('source')}
      />
      <SelectField
        label="Custom field"
        options={fieldOptions(facets, field)}
        value={field}
        onChange={choose('field')}
      />
      {field !== '' && (
        <TextField label={`${field} is`} value={value} onChange={setValue} autoComplete="off" />
      )}
    </Box>
  );
};

/** Above the list. Everything that is chosen is in the address, and in effect at once. */
export const ContactFilters = ({ filters, onApply }: ContactFiltersProps) => {
  const [unfolded, setUnfolded] = useState(false);
  const [text, setText] = useTypedFilter(filters.text, (typed) =>
    onApply(withFilter(filters, { text: typed })),
  );
  const count = filterNames.filter((name) => name !== 'text' && filters[name] !== '').length;
  return (
    <Box role="search" aria-label="Filter contacts" sx={{ mb: 5 }}>
      <TextField
        label="Search"
        type="search"
        placeholder="Name, address or custom id"
        value={text}
        onChange={setText}
        autoComplete="off"
      />
      <Button
        variant="outlined"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
        sx={{ display: { sm: 'none' }, width: '100%', mt: 3 }}
      >
        {count === 0 ? 'Filter' : `Filters, ${count} set`}
      </Button>
      <Box sx={{ display: { xs: unfolded ? 'block' : 'none', sm: 'block' }, mt: 3 }}>
        <Choices filters={filters} onApply={onApply} />
      </Box>
      {count > 0 && (
        <Button sx={{ mt: 2 }} onClick={() => onApply({ ...noFilters, text: filters.text })}>
          Clear filters
        </Button>
      )}
    </Box>
  );
};
