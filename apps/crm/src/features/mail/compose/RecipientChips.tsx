import Stack from '@mui/material/Stack';
import { RemovableChip } from '../../../ui/RemovableChip.tsx';
import { readRecipient } from './recipients.ts';

interface RecipientChipsProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

const list = {
  flexFlow: 'row wrap',
  gap: 1.5,
  m: 0,
  mt: 2,
  p: 0,
  listStyle: 'none',
  maxHeight: 184,
  overflowY: 'auto',
  '& li': { maxWidth: '100%' },
} as const;

export const RecipientChips = ({ value, onChange }: RecipientChipsProps) => (
  <Stack component="ul" aria-label="Recipients" sx={list}>
    {value.map(readRecipient).map(({ text, address }, index) => (
      <li key={text}>
        <RemovableChip
          label={text}
          fault={address === undefined ? 'is not an address' : undefined}
          onRemove={() => onChange(value.toSpliced(index, 1))}
        />
      </li>
    ))}
  </Stack>
);
