import Box from '@mui/material/Box';
import { TextField } from '../../../ui/TextField.tsx';
import type { KnownField } from '../audience/known-fields.ts';
import { InsertField } from './InsertField.tsx';
import { HelpButton } from '../writing/HelpButton.tsx';
import { useCaret } from './use-caret.ts';

interface SubjectFieldProps {
  value: string;
  error: string | undefined;
  fields: readonly KnownField[];
  onChange: (value: string) => void;
  /** Opens the help with writing, where there is one. */
  onHelp: (() => void) | undefined;
}

export const SubjectField = ({ value, error, fields, onChange, onHelp }: SubjectFieldProps) => {
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
        <HelpButton label="Suggest subjects" onClick={onHelp} />
      </Box>
    </Box>
  );
};
