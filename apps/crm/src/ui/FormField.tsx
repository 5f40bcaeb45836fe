import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

/** What a control spreads on its input so that label, help and error belong to it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface FormFieldProps {
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  children: (control: FieldControl) => ReactNode;
}

export const FormField = ({ label, help, error, optional = false, children }: FormFieldProps) => {
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, helpId].filter(Boolean).join(' ') || undefined;
  return (
    <Box>
      <Typography component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 600, mb: 1 }}>
        {label}
        {optional && (
          <Typography component="span" color="textSecondary">
            {' '}
            (optional)
          </Typography>
        )}
      </Typography>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error !== undefined })}
      {error && (
        <Typography id={errorId} variant="body2" color="error" sx={{ mt: 1, fontWeight: 600 }}>
          {error}
        </Typography>
      )}
      {help && (
        <Typography id={helpId} variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {help}
        </Typography>
      )}
    </Box>
  );
};
