import type { TemplateVariable } from '@distronation/contracts';
import Box from '@mui/material/Box';
import { TextField } from '../../../ui/TextField.tsx';
import { valuesOf, type TypedValues } from './values.ts';

interface ValueFieldsProps {
  variables: readonly TemplateVariable[];
  typed: TypedValues;
  onChange: (typed: TypedValues) => void;
}

const notJson = 'This begins like a list, but cannot be read as JSON';

const grid = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
};

/** An example for each variable. */
export const ValueFields = ({ variables, typed, onChange }: ValueFieldsProps) => {
  const { unreadable } = valuesOf(typed);
  return (
    <Box role="group" aria-label="Example values" sx={grid}>
      {variables.map(({ name, required }) => (
        <TextField
          key={name}
          label={name}
          optional={!required}
          autoComplete="off"
          value={typed[name] ?? ''}
          error={unreadable.includes(name) ? notJson : undefined}
          onChange={(text) => onChange({ ...typed, [name]: text })}
        />
      ))}
    </Box>
  );
};
