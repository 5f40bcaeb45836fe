import Box from '@mui/material/Box';
import { TextField } from '../../../ui/TextField.tsx';
import type { KnownField } from '../audience/known-fields.ts';
import { InsertField } from './InsertField.tsx';
import { useCaret } from './use-caret.ts';

interface SubjectFieldProps {
  value: string;
  error: string | undefined;
  fields: readonly KnownField[];
  onChange: (value: string) => void;
}

export const SubjectField = ({ value, error, fields, onChange }: SubjectFieldProps) => {
  const { input, insert } = useCaret(value, onChange);
  return (
    <Box>
      <TextField
        label="Subject"
        autoComplete="off"
        inputRef={input}
        value={value}
        error={error}
        onChange={onChange}
      />
      <Box sx={{ mt: 1, ml: -1 }}>
        <InsertField fields={fields} onInsert={insert} />
      </Box>
    </Box>
  );
};
