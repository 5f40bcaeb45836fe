import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { fonts } from '../../../ui/theme/tokens.ts';
import type { FieldControl } from '../../../ui/FormField.tsx';
import type { KnownField } from '../audience/known-fields.ts';
import { InsertField } from './InsertField.tsx';
import { useCaret } from './use-caret.ts';

interface SourceEditorProps {
  source: string;
  isCode: boolean;
  fields: readonly KnownField[];
  control: FieldControl;
  onChange: (source: string) => void;
}

const code = { '& textarea': { fontFamily: fonts.code, fontSize: '0.875rem' } };

/** The message as HTML, or as plain text, just as it is written. */
export const SourceEditor = ({ source, isCode, fields, control, onChange }: SourceEditorProps) => {
  const { input, insert } = useCaret(source, onChange);
  return (
    <Box>
      <OutlinedInput
        id={control.id}
        aria-describedby={control['aria-describedby']}
        error={control['aria-invalid']}
        inputRef={input}
        fullWidth
        multiline
        minRows={10}
        maxRows={24}
        value={source}
        onChange={(event) => onChange(event.target.value)}
        sx={isCode ? code : {}}
      />
      <Box sx={{ mt: 1, ml: -1 }}>
        <InsertField fields={fields} onInsert={insert} />
      </Box>
    </Box>
  );
};
