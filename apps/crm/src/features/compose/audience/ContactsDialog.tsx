import type { FoundContact } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useClient } from '../../../lib/use-client.ts';
import { useTypedFilter } from '../../../lib/use-typed-filter.ts';
import { counted, people as peopleWords } from '../../../lib/words.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { personOf, type Person } from './person.ts';

interface ContactsDialogProps {
  onAdd: (people: readonly Person[]) => void;
  onCancel: () => void;
}

const shown = 50;

const useFound = (text: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['contacts', 'choose', text],
    queryFn: async ({ signal }) => {
      const query = { ...(text && { text }), sort: 'name' as const, limit: shown };
      return (await client.searchContacts({ query }, { signal })).data;
    },
    placeholderData: keepPreviousData,
  });
};

interface ChoicesProps {
  text: string;
  chosen: ReadonlyMap<string, Person>;
  onToggle: (contact: FoundContact, on: boolean) => void;
}

const Choices = ({ text, chosen, onToggle }: ChoicesProps) => {
  const { data, error } = useFound(text);
  if (error) return <ErrorState failure={describeFailure(error)} />;
  if (!data) return <LoadingSkeleton label="Looking for contacts" lines={3} />;
  if (data.contacts.length === 0) return <Typography>Nobody matches.</Typography>;
  return (
    <>
      <Stack role="group" aria-label="Contacts" sx={{ '& span': { overflowWrap: 'anywhere' } }}>
        {data.contacts.map((contact) => (
          <CheckField
            key={contact.id}
            label={contact.name ? `${contact.name}, ${contact.email}` : contact.email}
            checked={chosen.has(contact.email)}
            onChange={(on) => onToggle(contact, on)}
          />
        ))}
      </Stack>
      {data.total > shown && (
        <Typography variant="body2" color="textSecondary">
          The first {shown} of {counted(data.total, 'contact', 'contacts')}. Look for more of a
          name, or save a segment to mail them all.
        </Typography>
      )}
    </>
  );
};

/** Chooses contacts one by one. */
export const ContactsDialog = ({ onAdd, onCancel }: ContactsDialogProps) => {
  const [text, setText] = useState('');
  const [typed, setTyped] = useTypedFilter(text, setText);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Person>>(new Map());
  const toggle = (contact: FoundContact, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(contact.email, personOf(contact));
    else next.delete(contact.email);
    setChosen(next);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onAdd([...chosen.values()]);
  };
  return (
    <FormDialog
      open
      title="Choose contacts"
      submitLabel={chosen.size > 0 ? `Add ${peopleWords(chosen.size)}` : 'Add'}
      disabled={chosen.size === 0}
      busy={false}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <TextField
        label="Name, address or custom id"
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={setTyped}
      />
      <Box sx={{ mt: 4, minHeight: 240 }}>
        <Choices text={text} chosen={chosen} onToggle={toggle} />
      </Box>
    </FormDialog>
  );
};
