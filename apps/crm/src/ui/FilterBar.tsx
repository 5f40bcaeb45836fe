import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';

/** The row above a table. It shows a state that its page keeps in the address. */
export const FilterBar = ({ label, children }: { label: string; children: ReactNode }) => (
  <Stack
    role="search"
    aria-label={label}
    direction={{ xs: 'column', sm: 'row' }}
    sx={{ gap: 3, alignItems: { sm: 'center' }, mb: 3 }}
  >
    {children}
  </Stack>
);

interface FilterChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; count?: number }[];
  value: Value;
  onChange: (value: Value) => void;
}

const choice = {
  minHeight: 36,
  px: 3,
  borderRadius: 1,
  typography: 'body2',
  fontSize: '0.875rem',
  fontVariantNumeric: 'tabular-nums',
  color: 'text.secondary',
  '&[aria-pressed=true]': { bgcolor: 'grey.100', color: 'text.primary', fontWeight: 600 },
};

export const FilterChoice = <Value extends string>(props: FilterChoiceProps<Value>) => (
  <Stack direction="row" role="group" aria-label={props.label} sx={{ gap: 1, flexWrap: 'wrap' }}>
    {props.options.map(({ value, label, count }) => (
      <ButtonBase
        key={value}
        aria-pressed={value === props.value}
        onClick={() => props.onChange(value)}
        sx={choice}
      >
        {label}
        {count !== undefined && (
          <Box component="span" sx={{ ml: 2 }}>
            {count.toLocaleString('en')}
          </Box>
        )}
      </ButtonBase>
    ))}
  </Stack>
);

interface FilterSearchProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export const FilterSearch = ({ label, value, onChange }: FilterSearchProps) => (
  <OutlinedInput
    type="search"
    placeholder={label}
    inputProps={{ 'aria-label': label }}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    sx={{ width: { sm: 220 }, flexShrink: 0, ml: { sm: 'auto' } }}
  />
);
