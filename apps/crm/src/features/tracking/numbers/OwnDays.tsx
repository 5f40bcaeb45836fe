import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type SyntheticEvent } from 'react';
import { TextField } from '../../../ui/TextField.tsx';

interface OwnDaysProps {
  from: string;
  to: string;
  error: string | undefined;
  onApply: (from: string, to: string) => void;
}

/** Two days, applied together: a year that is being typed is a year already. */
export const OwnDays = ({ from, to, error, onApply }: OwnDaysProps) => {
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(to);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onApply(first, last);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'start' }}
    >
      <TextField label="First day" type="date" value={first} error={error} onChange={setFirst} />
      <TextField label="Last day" type="date" value={last} onChange={setLast} />
      <Button type="submit" variant="outlined" sx={{ mt: 7 }}>
        Show
      </Button>
    </Box>
  );
};
