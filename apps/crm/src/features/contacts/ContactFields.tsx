import Stack from '@mui/material/Stack';
import { TextField } from '../../ui/TextField.tsx';
import type { ContactForm } from './contact-form.ts';
import type { FieldProblems } from './field-problems.ts';
import { FieldRows } from './FieldRows.tsx';

interface ContactFieldsProps {
  form: ContactForm;
  problems: FieldProblems;
  onChange: (form: ContactForm) => void;
}

/** What staff know about a contact, to be typed. */
export const ContactFields = ({ form, problems, onChange }: ContactFieldsProps) => {
  const text = (name: 'name' | 'customIds' | 'tags') => ({
    value: form[name],
    error: problems[name],
    onChange: (value: string) => onChange({ ...form, [name]: value }),
    autoComplete: 'off',
  });
  return (
    <Stack sx={{ gap: 5 }}>
      <TextField label="Name" optional {...text('name')} />
      <TextField
        label="Custom ids"
        optional
        help="Reports are filed under them: whoever has an id gets its reports. Commas between."
        {...text('customIds')}
      />
      <TextField label="Tags" optional help="Commas between." {...text('tags')} />
      <FieldRows
        rows={form.fields}
        error={problems.fields}
        onChange={(fields) => onChange({ ...form, fields })}
      />
    </Stack>
  );
};
