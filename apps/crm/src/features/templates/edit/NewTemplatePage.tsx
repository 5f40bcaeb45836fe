import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import {
  newTemplateDraft,
  type TemplateDraft,
  type TemplateDrafts,
} from '../draft/template-drafts.ts';
import { useKeptDraft } from '../draft/use-kept-draft.ts';
import { useTemplateDraft, type TemplateInWork } from '../draft/use-template-draft.ts';
import { templatesKey } from '../use-templates.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { contentOf, emptyTemplateForm, problemsIn, type TemplateForm } from './template-form.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

const title = 'New template';
const beginning = { id: newTemplateDraft, basis: '', form: emptyTemplateForm };

const useCreate = ({ forget }: TemplateInWork) => {
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation({
    mutationFn: async (form: TemplateForm) => {
      const description = form.description.trim();
      const body = {
        name: form.name.trim(),
        ...(description && { description }),
        ...contentOf(form),
      };
      return (await client.createTemplate({ body })).data;
    },
    onSuccess: async ({ name }) => {
      await forget();
      toast('The template is created');
      await navigate(paths.template.href(name));
      await queries.invalidateQueries({ queryKey: templatesKey });
    },
  });
};

const Writing = ({ drafts, kept }: { drafts: TemplateDrafts; kept: TemplateDraft | null }) => {
  const work = useTemplateDraft(drafts, beginning, kept);
  const { form, change } = work;
  const { mutate, isPending, error } = useCreate(work);
  const problems = problemsIn(error);
  return (
    <EditorFrame title={title} help="Nobody gets a mail by it until somebody sends it." work={work}>
      <TemplateEditor
        work={work}
        head={
          <>
            <TextField
              label="Name"
              autoComplete="off"
              placeholder="welcome-mail"
              help="Letters, digits and . _ ~ -, without spaces. Other systems send it by this name, which stays."
              inputProps={{ maxLength: 128 }}
              value={form.name}
              error={problems?.name}
              onChange={(name) => change({ ...form, name })}
            />
            <TextField
              label="Description"
              optional
              autoComplete="off"
              inputProps={{ maxLength: 256 }}
              value={form.description}
              error={problems?.description}
              onChange={(description) => change({ ...form, description })}
            />
          </>
        }
        submitLabel="Create the template"
        busy={isPending}
        problems={problems}
        error={error}
        back={paths.templates.href()}
        onSubmit={() => mutate(form)}
      />
    </EditorFrame>
  );
};

export const NewTemplatePage = () => {
  const { drafts, kept } = useKeptDraft(newTemplateDraft);
  if (kept !== undefined) return <Writing drafts={drafts} kept={kept} />;
  return (
    <PageFrame title={title}>
      <LoadingSkeleton label="Opening the draft" lines={6} />
    </PageFrame>
  );
};
