import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { number } from '../../../lib/words.ts';
import { RemovableChip } from '../../../ui/RemovableChip.tsx';
import { addressOf, faultyFirst, type Person } from './person.ts';

interface RecipientChipsProps {
  value: readonly Person[];
  onChange: (value: Person[]) => void;
}

/** As many as somebody looks through. */
const shownAtMost = 50;

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

export const RecipientChips = ({ value, onChange }: RecipientChipsProps) => {
  const ordered = useMemo(() => faultyFirst(value), [value]);
  const hidden = Math.max(0, ordered.length - shownAtMost);
  const chips = useRef<HTMLUListElement>(null);
  const remove = (person: Person, at: number) => {
    flushSync(() => onChange(value.filter((one) => one !== person)));
    // The button that was pressed is gone: the keyboard stays where it was.
    const buttons = chips.current?.querySelectorAll('button');
    (buttons?.[at] ?? buttons?.[at - 1])?.focus();
  };
  return (
    <>
      <Stack component="ul" ref={chips} aria-label="Recipients" sx={list}>
        {ordered.slice(0, shownAtMost).map((person, at) => (
          <li key={person.email}>
            <RemovableChip
              label={person.email}
              fault={addressOf(person) === undefined ? 'is not an address' : undefined}
              onRemove={() => remove(person, at)}
            />
          </li>
        ))}
      </Stack>
      {hidden > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          and {number(hidden)} more.
          <Button size="small" onClick={() => onChange([])} sx={{ ml: 2 }}>
            Remove all
          </Button>
        </Typography>
      )}
    </>
  );
};
