import type { TemplateDetail } from '@distronation/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import {
  versionDraftOf,
  type TemplateDraft,
  type TemplateDrafts,
} from '../draft/template-drafts.ts';
import { useKeptDraft } from '../draft/use-kept-draft.ts';
import { useTemplateDraft, type TemplateInWork } from '../draft/use-template-draft.ts';
import { nextVersion } from '../next-version.ts';
import { TemplateStates } from '../template/TemplateStates.tsx';
import { templatesKey, useTemplate } from '../use-templates.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { contentOf, emptyTemplateForm, problemsIn, type TemplateForm } from './template-form.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

const useAdd = (name: string, version: string, { forget }: TemplateInWork) => {
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation({
    mutationFn: async (form: TemplateForm) => {
      const body = { version, activate: form.activate, ...contentOf(form) };
      return (await client.addTemplateVersion({ params: { name }, body })).data;
    },
    onSuccess: async (_detail, { activate }) => {
      await forget();
      toast(activate ? `${version} is in use now` : `${version} is added`);
      await navigate(paths.template.href(name, activate ? {} : { version }));
      await queries.invalidateQueries({ queryKey: templatesKey });
    },
  });
};

const beginningOf = ({ name, version }: TemplateDetail) => ({
  id: versionDraftOf(name),
  basis: version.version,
  form: { ...emptyTemplateForm, html: version.html, subject: version.subject ?? '' },
});

/** What became of the version that a draft began with. */
const aboutDraft = (basis: string, { versions }: TemplateDetail): string | undefined => {
  const active = versions.find((each) => each.active)?.version;
  if (active === undefined || active === basis) return undefined;
  return `It began with ${basis}; ${active} is in use now.`;
};

interface WritingProps {
  template: TemplateDetail;
  drafts: TemplateDrafts;
  kept: TemplateDraft | null;
}

const Writing = ({ template, drafts, kept }: WritingProps) => {
  const { name, versions } = template;
  const next = nextVersion(versions.map(({ version }) => version));
  const work = useTemplateDraft(drafts, beginningOf(template), kept);
  const { form, basis, change } = work;
  const { mutate, isPending, error } = useAdd(name, next, work);
  const problems = problemsIn(error);
  return (
    <EditorFrame
      title={`New version of ${name}`}
      help={`Begins with ${basis}. Versions never change, so that what was sent can be looked up.`}
      work={work}
      aboutDraft={aboutDraft(basis, template)}
    >
      <TemplateEditor
        work={work}
        foot={
          <>
            <TextField
              label="What changed"
              optional
              autoComplete="off"
              inputProps={{ maxLength: 256 }}
              value={form.comment}
              error={problems?.comment}
              onChange={(comment) => change({ ...form, comment })}
            />
            <CheckField
              label="Use it from now on"
              checked={form.activate}
              onChange={(activate) => change({ ...form, activate })}
            />
          </>
        }
        submitLabel={`Add ${next}`}
        busy={isPending}
        problems={problems}
        error={error}
        back={paths.template.href(name)}
        onSubmit={() => mutate(form)}
      />
    </EditorFrame>
  );
};

/** Another version of a template, begun with the one that the address names, or else the active one; or
 *  what was left half written. */
export const NewVersionPage = () => {
  const { name = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useTemplate(name, search.get('version') ?? '');
  const { drafts, kept } = useKeptDraft(versionDraftOf(name));
  if (data && kept !== undefined) {
    return <Writing key={name} template={data} drafts={drafts} kept={kept} />;
  }
  return <TemplateStates title="New version" error={error} onRetry={() => void refetch()} />;
};
