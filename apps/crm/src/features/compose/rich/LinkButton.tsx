import LinkOutlined from '@mui/icons-material/LinkOutlined';
import IconButton from '@mui/material/IconButton';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type SyntheticEvent } from 'react';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { safeLink } from '../content/link-target.ts';

/** `example.com` means a web page. */
const completed = (typed: string): string | undefined =>
  safeLink(typed) ??
  (/^[^\s:]+\.[^\s:]+$/.test(typed.trim()) ? `https://${typed.trim()}` : undefined);

/** Puts a link on what is marked, changes the one at the cursor, or takes it away. */
export const LinkButton = ({ editor }: { editor: Editor }) => {
  const isOn = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') });
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const ask = () => {
    const { href } = editor.getAttributes('link');
    setTyped(typeof href === 'string' ? href : '');
    setProblem(undefined);
    setOpen(true);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (typed.trim() === '') chain.unsetLink().run();
    else {
      const href = completed(typed);
      if (href === undefined) {
        setProblem('Write a whole address, as https://example.com');
        return;
      }
      const { empty } = editor.state.selection;
      if (empty && !isOn) {
        const link = { type: 'link', attrs: { href } };
        chain.insertContent({ type: 'text', text: href, marks: [link] }).run();
      } else chain.setLink({ href }).run();
    }
    setOpen(false);
  };
  return (
    <>
      <IconButton aria-label="Link" title="Link" aria-pressed={isOn} onClick={ask}>
        <LinkOutlined fontSize="small" />
      </IconButton>
      <FormDialog
        open={open}
        title="Link"
        submitLabel={typed.trim() === '' ? 'Remove the link' : 'Set the link'}
        busy={false}
        onSubmit={submit}
        onCancel={() => setOpen(false)}
      >
        <TextField
          label="Leads to"
          placeholder="https://example.com"
          help="Leave it empty to take the link away."
          autoComplete="off"
          autoFocus
          value={typed}
          error={problem}
          onChange={setTyped}
        />
      </FormDialog>
    </>
  );
};
