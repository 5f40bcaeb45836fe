import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactNode } from 'react';
import { FormField } from './FormField.tsx';

interface SelectFieldProps<Value extends string> {
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** The platform's own list: the best one on a phone, and by keyboard. */
export const SelectField = <Value extends string>({
  label,
  help,
  error,
  options,
  value,
  onChange,
}: SelectFieldProps<Value>) => (
  <FormField label={label} help={help} error={error}>
    {(control) => (
      <NativeSelect
        fullWidth
        input={<OutlinedInput error={control['aria-invalid']} />}
        inputProps={{ id: control.id, 'aria-describedby': control['aria-describedby'] }}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    )}
  </FormField>
);
