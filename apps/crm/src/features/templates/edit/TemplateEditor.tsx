import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { DiscardDraft } from '../../../ui/DiscardDraft.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { fonts } from '../../../ui/theme/tokens.ts';
import type { TemplateInWork } from '../draft/use-template-draft.ts';
import { PreviewPanel } from '../preview/PreviewPanel.tsx';
import type { TypedValues } from '../preview/values.ts';
import { templateFailure } from '../template-failure.ts';
import type { TemplateProblems } from './template-form.ts';

const columns = {
  display: 'grid',
  gap: { xs: 8, lg: 10 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
  alignItems: 'start',
};

const code = { '& textarea': { fontFamily: fonts.code, fontSize: '0.875rem' } };

const htmlHelp =
  '{{name}} is filled in; {{#if name}} … {{/if}} and {{#each songs}} … {{/each}} work too. {{unsubscribe_url}} is the way out: without it, our footer is added.';

interface TemplateEditorProps {
  work: TemplateInWork;
  /** What stands before the content. */
  head?: ReactNode;
  /** What stands after it. */
  foot?: ReactNode;
  submitLabel: string;
  busy: boolean;
  problems: TemplateProblems | undefined;
  /** Shown as a whole where it is about no field. */
  error: unknown;
  /** Where giving up leads. */
  back: string;
  onSubmit: () => void;
}

/** The content of a template beside what it looks like. */
export const TemplateEditor = (props: TemplateEditorProps) => {
  const { work, head, foot, submitLabel, busy, error, back, onSubmit } = props;
  const { form, change } = work;
  const problems = props.problems ?? {};
  const [typed, setTyped] = useState<TypedValues>({});
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Box sx={columns}>
      <Stack component="form" aria-label="Template" noValidate onSubmit={submit} sx={{ gap: 5 }}>
        {head}
        <TextField
          label="Subject"
          optional
          autoComplete="off"
          help="May hold variables. Without one, whoever sends the template gives it."
          value={form.subject}
          error={problems.subject}
          onChange={(subject) => change({ ...form, subject })}
        />
        <TextField
          label="HTML"
          help={htmlHelp}
          multiline
          minRows={14}
          maxRows={28}
          spellCheck={false}
          value={form.html}
          error={problems.html}
          sx={code}
          onChange={(html) => change({ ...form, html })}
        />
        {foot}
        {Boolean(error) && !props.problems && <ErrorState failure={templateFailure(error)} />}
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={busy}>
            {submitLabel}
          </Button>
          <Button component={Link} to={back}>
            {work.isKept ? 'Finish later' : 'Cancel'}
          </Button>
          {work.isKept && <DiscardDraft onDiscard={work.discard} />}
        </Stack>
      </Stack>
      <Box sx={{ position: { lg: 'sticky' }, top: 24 }}>
        <PreviewPanel
          content={form}
          hint="They are kept nowhere."
          typed={typed}
          onType={setTyped}
        />
      </Box>
    </Box>
  );
};
