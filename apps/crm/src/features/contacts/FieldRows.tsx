import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { FieldRow } from './contact-form.ts';

interface FieldRowsProps {
  rows: readonly FieldRow[];
  error: string | undefined;
  onChange: (rows: readonly FieldRow[]) => void;
}

/** Custom fields: a name and a value each. */
export const FieldRows = ({ rows, error, onChange }: FieldRowsProps) => {
  const id = useId();
  const change = (key: number, part: Partial<FieldRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
    onChange([...rows, { key, name: '', value: '' }]);
  };
  return (
    <Box role="group" aria-labelledby={id} aria-describedby={error && `${id}-error`}>
      <Typography id={id} sx={{ fontWeight: 600, mb: 1 }}>
        Custom fields
      </Typography>
      <Stack sx={{ gap: 2 }}>
        {rows.map(({ key, name, value }, index) => (
          <Stack key={key} direction="row" sx={{ gap: 2 }}>
            <OutlinedInput
              inputProps={{ 'aria-label': `Name of field ${index + 1}`, maxLength: 40 }}
              placeholder="City"
              value={name}
              onChange={(event) => change(key, { name: event.target.value })}
              sx={{ flex: '2 1 0', minWidth: 0 }}
            />
            <OutlinedInput
              inputProps={{ 'aria-label': `Value of field ${index + 1}`, maxLength: 500 }}
              placeholder="Oslo"
              value={value}
              onChange={(event) => change(key, { value: event.target.value })}
              sx={{ flex: '3 1 0', minWidth: 0 }}
            />
            <IconButton
              aria-label={`Remove field ${index + 1}`}
              onClick={() => onChange(rows.filter((row) => row.key !== key))}
            >
              <CloseOutlined fontSize="small" />
            </IconButton>
          </Stack>
        ))}
      </Stack>
      {error && (
        <Typography
          id={`${id}-error`}
          variant="body2"
          color="error"
          sx={{ mt: 1, fontWeight: 600 }}
        >
          {error}
        </Typography>
      )}
      <Button size="small" onClick={add} sx={{ mt: 2, ml: -2 }}>
        Add a field
      </Button>
    </Box>
  );
};
