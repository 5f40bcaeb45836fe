import Stack from '@mui/material/Stack';
import { useState, type SyntheticEvent } from 'react';
import { people } from '../../../lib/words.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { KnownField } from '../audience/known-fields.ts';

interface InsertFieldDialogProps {
  fields: readonly KnownField[];
  /** Takes `{{City}}`, or `{{City|your city}}`. */
  onInsert: (placeholder: string) => void;
  onCancel: () => void;
}

const optionOf = ({ name, people: count }: KnownField) => ({
  value: name,
  label: count === undefined ? name : `${name}: known of ${people(count)}`,
});

const usual: Readonly<Record<string, string>> = { name: 'there' };

/** What would end the placeholder too early cannot stand in it. */
const plain = (text: string): string => text.replaceAll(/[{}|\r\n]/g, ' ').trim();

export const InsertFieldDialog = ({ fields, onInsert, onCancel }: InsertFieldDialogProps) => {
  const [name, setName] = useState('name');
  const [instead, setInstead] = useState('there');
  const known = fields.some((field) => field.name === name) ? name : (fields[0]?.name ?? 'name');
  const choose = (chosen: string) => {
    setName(chosen);
    setInstead(usual[chosen] ?? '');
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const fallback = plain(instead);
    onInsert(fallback === '' ? `{{${known}}}` : `{{${known}|${fallback}}}`);
  };
  return (
    <FormDialog
      open
      title="Insert a field"
      submitLabel="Insert"
      busy={false}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Stack sx={{ gap: 4 }}>
        <SelectField
          label="Field"
          help="Each recipient reads what is known of them."
          options={fields.map(optionOf)}
          value={known}
          onChange={choose}
        />
        <TextField
          label="Where it is not known"
          optional
          autoComplete="off"
          help="Stands there instead. Without it, the mail can only go to those of whom the field is known."
          value={instead}
          onChange={setInstead}
        />
      </Stack>
    </FormDialog>
  );
};
