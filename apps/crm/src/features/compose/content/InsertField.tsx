import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { KnownField } from '../audience/known-fields.ts';

const InsertFieldDialog = lazy(async () => ({
  default: (await import('./InsertFieldDialog.tsx')).InsertFieldDialog,
}));

interface InsertFieldProps {
  fields: readonly KnownField[];
  /** Takes `{{City}}`, or `{{City|your city}}`. */
  onInsert: (placeholder: string) => void;
}

/** Puts in what each recipient's own field says. */
export const InsertField = ({ fields, onInsert }: InsertFieldProps) => {
  const [open, setOpen] = useState(false);
  const insert = (placeholder: string) => {
    setOpen(false);
    onInsert(placeholder);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Insert a field
      </Button>
      <Suspense>
        {open && (
          <InsertFieldDialog fields={fields} onInsert={insert} onCancel={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
};
