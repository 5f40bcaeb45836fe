import OutlinedInput from '@mui/material/OutlinedInput';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { counted } from '../../../lib/words.ts';
import { FormField } from '../../../ui/FormField.tsx';
import { AddPeople } from './AddPeople.tsx';
import { addPeople, type Person } from './person.ts';
import { RecipientChips } from './RecipientChips.tsx';
import { splitAddresses } from './split-addresses.ts';

interface RecipientsFieldProps {
  value: readonly Person[];
  error: string | undefined;
  onChange: (value: Person[]) => void;
}

const help = (count: number, repeated: number): string =>
  [
    count > 0 && `${counted(count, 'recipient', 'recipients')}.`,
    repeated > 0 && `${counted(repeated, 'repeated one', 'repeated ones')} left out.`,
    'Each gets a message of their own. Press Enter after an address, or paste a list.',
  ]
    .filter(Boolean)
    .join(' ');

export const RecipientsField = ({ value, error, onChange }: RecipientsFieldProps) => {
  const [typed, setTyped] = useState('');
  const [repeated, setRepeated] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const add = (people: readonly Person[]) => {
    const added = addPeople(value, people);
    setRepeated(added.repeated);
    onChange(added.people);
  };
  const addText = (text: string) => {
    const addresses = splitAddresses(text);
    setTyped('');
    if (addresses.length > 0) add(addresses.map((email) => ({ email })));
  };
  const takeOut = (left: Person[]) => {
    onChange(left);
    if (left.length === 0) input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const ends = event.key === 'Enter' || (',;'.includes(event.key) && !typed.includes('"'));
    if (ends) {
      event.preventDefault();
      addText(typed);
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    addText(`${typed}${event.clipboardData.getData('text')}`);
  };

  return (
    <FormField label="To" error={error} help={help(value.length, repeated)}>
      {(control) => (
        <>
          <OutlinedInput
            id={control.id}
            inputRef={input}
            aria-describedby={control['aria-describedby']}
            error={control['aria-invalid']}
            fullWidth
            type="text"
            inputMode="email"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => addText(typed)}
          />
          <AddPeople onAdd={add} />
          {value.length > 0 && <RecipientChips value={value} onChange={takeOut} />}
        </>
      )}
    </FormField>
  );
};
