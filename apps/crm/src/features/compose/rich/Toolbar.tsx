import FormatBoldOutlined from '@mui/icons-material/FormatBoldOutlined';
import FormatItalicOutlined from '@mui/icons-material/FormatItalicOutlined';
import FormatListBulletedOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import FormatListNumberedOutlined from '@mui/icons-material/FormatListNumberedOutlined';
import FormatQuoteOutlined from '@mui/icons-material/FormatQuoteOutlined';
import FormatUnderlinedOutlined from '@mui/icons-material/FormatUnderlinedOutlined';
import RedoOutlined from '@mui/icons-material/RedoOutlined';
import TitleOutlined from '@mui/icons-material/TitleOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { useEditorState, type ChainedCommands, type Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import type { KnownField } from '../audience/known-fields.ts';
import { InsertField } from '../content/InsertField.tsx';
import { LinkButton } from './LinkButton.tsx';

interface Tool {
  label: string;
  icon: ReactNode;
  run: (chain: ChainedCommands) => ChainedCommands;
  /** Whether it is on where the cursor stands; absent for what is simply done. */
  isOn?: (editor: Editor) => boolean;
}

const marks: readonly Tool[] = [
  {
    label: 'Heading',
    icon: <TitleOutlined fontSize="small" />,
    run: (chain) => chain.toggleHeading({ level: 2 }),
    isOn: (editor) => editor.isActive('heading'),
  },
  {
    label: 'Bold',
    icon: <FormatBoldOutlined fontSize="small" />,
    run: (chain) => chain.toggleBold(),
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    label: 'Italic',
    icon: <FormatItalicOutlined fontSize="small" />,
    run: (chain) => chain.toggleItalic(),
    isOn: (editor) => editor.isActive('italic'),
  },
  {
    label: 'Underlined',
    icon: <FormatUnderlinedOutlined fontSize="small" />,
    run: (chain) => chain.toggleUnderline(),
    isOn: (editor) => editor.isActive('underline'),
  },
  {
    label: 'List',
    icon: <FormatListBulletedOutlined fontSize="small" />,
    run: (chain) => chain.toggleBulletList(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    label: 'Numbered list',
    icon: <FormatListNumberedOutlined fontSize="small" />,
    run: (chain) => chain.toggleOrderedList(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    label: 'Quotation',
    icon: <FormatQuoteOutlined fontSize="small" />,
    run: (chain) => chain.toggleBlockquote(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
];

const steps: readonly Tool[] = [
  {
    label: 'Undo',
    icon: <UndoOutlined fontSize="small" />,
    run: (chain) => chain.undo(),
  },
  {
    label: 'Redo',
    icon: <RedoOutlined fontSize="small" />,
    run: (chain) => chain.redo(),
  },
];

const bar = {
  gap: 0.5,
  p: 1,
  flexWrap: 'wrap',
  alignItems: 'center',
  borderBottom: 1,
  borderColor: 'divider',
  '& .MuiIconButton-root': { minWidth: 36, minHeight: 36, p: 1 },
  '& button[aria-pressed=true]': { bgcolor: 'grey.100', color: 'primary.main' },
} as const;

interface ToolButtonsProps {
  editor: Editor;
  tools: readonly Tool[];
}

const ToolButtons = ({ editor, tools }: ToolButtonsProps) => {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map(({ isOn }) => isOn?.(now)),
  });
  return tools.map(({ label, icon, run }, index) => (
    <IconButton
      key={label}
      aria-label={label}
      title={label}
      aria-pressed={on[index]}
      onClick={() => run(editor.chain().focus()).run()}
    >
      {icon}
    </IconButton>
  ));
};

export const Toolbar = ({ editor, fields }: { editor: Editor; fields: readonly KnownField[] }) => (
  <Stack direction="row" role="toolbar" aria-label="Formatting" sx={bar}>
    <ToolButtons editor={editor} tools={marks} />
    <LinkButton editor={editor} />
    <ToolButtons editor={editor} tools={steps} />
    <InsertField
      fields={fields}
      onInsert={(placeholder) => editor.chain().focus().insertContent(placeholder).run()}
    />
  </Stack>
);
