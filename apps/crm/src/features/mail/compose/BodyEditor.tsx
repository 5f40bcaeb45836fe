import { fonts } from '../../../ui/theme/tokens.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';

interface BodyEditorProps {
  draft: Draft;
  error: string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

const formats = [
  { value: 'html', label: 'HTML' },
  { value: 'text', label: 'Plain text' },
] as const;

const code = { '& textarea': { fontFamily: fonts.code, fontSize: '0.875rem' } };

export const BodyEditor = ({ draft: { format, source }, error, onChange }: BodyEditorProps) => (
  <>
    <TextField
      label="Message"
      help="The unsubscribe link is added below by itself, another one for each recipient."
      multiline
      minRows={10}
      maxRows={24}
      value={source}
      error={error}
      onChange={(value) => onChange({ source: value })}
      sx={format === 'html' ? code : {}}
    />
    <SelectField
      label="Written as"
      options={formats}
      value={format}
      onChange={(value) => onChange({ format: value })}
    />
  </>
);
