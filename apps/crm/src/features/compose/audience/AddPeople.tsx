import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { lazy, Suspense, useState } from 'react';
import type { Person } from './person.ts';

const CsvDialog = lazy(async () => ({ default: (await import('./CsvDialog.tsx')).CsvDialog }));
const ContactsDialog = lazy(async () => ({
  default: (await import('./ContactsDialog.tsx')).ContactsDialog,
}));

/** Further ways to people than typing: a file, and the contacts. */
export const AddPeople = ({ onAdd }: { onAdd: (people: readonly Person[]) => void }) => {
  const [open, setOpen] = useState<'csv' | 'contacts'>();
  const close = () => setOpen(undefined);
  const add = (people: readonly Person[]) => {
    close();
    onAdd(people);
  };
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, mt: 2, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={() => setOpen('contacts')}>
          Choose contacts
        </Button>
        <Button size="small" variant="outlined" onClick={() => setOpen('csv')}>
          Take from a CSV file
        </Button>
      </Stack>
      <Suspense>
        {open === 'csv' && <CsvDialog onAdd={add} onCancel={close} />}
        {open === 'contacts' && <ContactsDialog onAdd={add} onCancel={close} />}
      </Suspense>
    </>
  );
};
