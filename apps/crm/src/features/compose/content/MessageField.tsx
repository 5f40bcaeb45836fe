import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { FormField } from '../../../ui/FormField.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import type { KnownField } from '../audience/known-fields.ts';
import type { Draft } from '../draft/draft.ts';
import { HelpButton } from '../writing/HelpButton.tsx';
import { inFormat, losesSomething } from './change-format.ts';
import { SourceEditor } from './SourceEditor.tsx';

// The editor weighs as much as all of the rest.
const RichEditor = lazy(async () => ({
  default: (await import('../rich/RichEditor.tsx')).RichEditor,
}));

interface MessageFieldProps {
  draft: Draft;
  error: string | undefined;
  fields: readonly KnownField[];
  onChange: (part: Partial<Draft>) => void;
  /** Another one for each message that was not typed here. */
  edition: number;
  /** Opens the help with writing, where there is one. */
  onHelp: (() => void) | undefined;
}

const formats = [
  { value: 'rich', label: 'Rich text' },
  { value: 'html', label: 'HTML' },
  { value: 'text', label: 'Plain text' },
] as const;
type Format = Draft['format'];

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 2,
  mb: 2,
};

const help = 'The unsubscribe link is added below by itself, another one for each recipient.';

/** What the mail says, written in one of three ways. */
export const MessageField = (props: MessageFieldProps) => {
  const { draft, error, fields, onChange, edition, onHelp } = props;
  const [asked, setAsked] = useState<Format>();
  const change = async (format: Format) => {
    setAsked(undefined);
    onChange(await inFormat(draft, format));
  };
  const choose = (format: Format) => {
    if (format === draft.format) return;
    if (losesSomething(draft, format)) setAsked(format);
    else void change(format);
  };
  return (
    <Box>
      <FormField label="Message" error={error} help={help}>
        {(control) => (
          <>
            <Box sx={bar}>
              <FilterChoice
                label="Written as"
                options={formats}
                value={draft.format}
                onChange={choose}
              />
              <HelpButton label="Help me write" onClick={onHelp} />
            </Box>
            {draft.format === 'rich' ? (
              <Suspense fallback={<LoadingSkeleton label="Loading the editor" lines={6} />}>
                <RichEditor
                  key={edition}
                  doc={draft.doc}
                  fields={fields}
                  control={control}
                  onChange={(doc) => onChange({ doc })}
                />
              </Suspense>
            ) : (
              <SourceEditor
                source={draft.source}
                isCode={draft.format === 'html'}
                fields={fields}
                control={control}
                onChange={(source) => onChange({ source })}
              />
            )}
          </>
        )}
      </FormField>
      <ConfirmDialog
        open={asked !== undefined}
        title={`Write it as ${asked === 'rich' ? 'rich text' : 'plain text'}?`}
        confirmLabel="Change it"
        cancelLabel="Leave it as it is"
        onConfirm={() => asked && void change(asked)}
        onCancel={() => setAsked(undefined)}
      >
        What it cannot hold is left out, such as pictures, colours and columns.
      </ConfirmDialog>
    </Box>
  );
};
