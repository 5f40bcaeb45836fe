import OutlinedInput from '@mui/material/OutlinedInput';
import type { ComponentProps, ReactNode } from 'react';
import { FormField } from './FormField.tsx';

interface TextFieldProps extends Omit<ComponentProps<typeof OutlinedInput>, 'error' | 'onChange'> {
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  onChange: (value: string) => void;
}

export const TextField = ({ label, help, error, optional, onChange, ...input }: TextFieldProps) => (
  <FormField label={label} help={help} error={error} {...(optional && { optional })}>
    {(control) => (
      <OutlinedInput
        {...input}
        id={control.id}
        aria-describedby={control['aria-describedby']}
        error={control['aria-invalid']}
        fullWidth
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </FormField>
);
