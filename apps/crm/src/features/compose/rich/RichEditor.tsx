import Box from '@mui/material/Box';
import { EditorContent, useEditor } from '@tiptap/react';
import type { FieldControl } from '../../../ui/FormField.tsx';
import { richNode, type RichNode } from '../content/doc.ts';
import type { KnownField } from '../audience/known-fields.ts';
import { extensions } from './extensions.ts';
import { Toolbar } from './Toolbar.tsx';
import { withoutStyles } from './without-styles.ts';

interface RichEditorProps {
  /** As it is at first; then the editor knows best. */
  doc: RichNode;
  fields: readonly KnownField[];
  control: FieldControl;
  onChange: (doc: RichNode) => void;
}

const frame = {
  border: 1,
  borderColor: 'grey.500',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '&:focus-within': { borderColor: 'primary.main', boxShadow: 'inset 0 0 0 1px currentColor' },
  '&[data-invalid=true]': { borderColor: 'error.main' },
  color: 'primary.main',
};

// Instead of the style sheet that the editor would put into the page, which our policy refuses.
const page = {
  color: 'text.primary',
  '& .ProseMirror': {
    minHeight: 260,
    maxHeight: 560,
    overflowY: 'auto',
    p: 4,
    outline: 'none',
    whiteSpace: 'break-spaces',
    overflowWrap: 'anywhere',
    fontVariantLigatures: 'none',
  },
  '& .ProseMirror > :first-of-type': { mt: 0 },
  '& .ProseMirror p': { m: 0, mb: 3 },
  '& .ProseMirror h1': { fontSize: '1.5rem' },
  '& .ProseMirror h2': { fontSize: '1.2rem' },
  '& .ProseMirror li p': { mb: 1 },
  '& .ProseMirror a': { color: 'primary.main' },
  '& .ProseMirror blockquote': { m: 0, mb: 3, pl: 4, borderLeft: 3, borderColor: 'divider' },
  '& .ProseMirror hr': { border: 0, borderTop: 1, borderColor: 'divider', my: 5 },
};

/** The message as its reader will see it, more or less. */
export const RichEditor = ({ doc, fields, control, onChange }: RichEditorProps) => {
  const describedBy = control['aria-describedby'];
  const editor = useEditor({
    extensions,
    content: doc,
    injectCSS: false,
    editorProps: {
      transformPastedHTML: withoutStyles,
      attributes: {
        id: control.id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Message',
        'aria-invalid': String(control['aria-invalid']),
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      },
    },
    onUpdate: ({ editor: changed }) => onChange(richNode.parse(changed.getJSON())),
  });
  return (
    <Box sx={frame} data-invalid={control['aria-invalid']}>
      <Toolbar editor={editor} fields={fields} />
      <Box sx={page}>
        <EditorContent editor={editor} />
      </Box>
    </Box>
  );
};
