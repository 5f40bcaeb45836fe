import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type SyntheticEvent } from 'react';
import { TextField } from '../../../ui/TextField.tsx';

interface TagsFilterProps {
  /** With commas between. */
  tags: string;
  error: string | undefined;
  onApply: (tags: string) => void;
}

/** Remount it when the address changes: it keeps what is typed until that is applied. */
export const TagsFilter = ({ tags, error, onApply }: TagsFilterProps) => {
  const [typed, setTyped] = useState(tags);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onApply(typed.trim());
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'flex', gap: 2, alignItems: 'end' }}>
      <TextField
        label="Tags"
        placeholder="Any of these, as a, b"
        autoComplete="off"
        value={typed}
        error={error}
        onChange={setTyped}
      />
      <Button type="submit" variant="outlined">
        Apply
      </Button>
    </Box>
  );
};
