import type { TemplateDetail } from '@distronation/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TemplateStates } from '../template/TemplateStates.tsx';
import { templatesKey, useTemplate } from '../use-templates.ts';
import { nextVersion } from './next-version.ts';
import { contentOf, emptyTemplateForm, problemsIn, type TemplateForm } from './template-form.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

const useAdd = (name: string, version: string) => {
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
      toast(activate ? `${version} is in use now` : `${version} is added`);
      await navigate(paths.template.href(name, activate ? {} : { version }));
      await queries.invalidateQueries({ queryKey: templatesKey });
    },
  });
};

const Writing = ({ template }: { template: TemplateDetail }) => {
  const { name, version, versions } = template;
  const next = nextVersion(versions.map((each) => each.version));
  const [form, setForm] = useState<TemplateForm>({
    ...emptyTemplateForm,
    html: version.html,
    subject: version.subject ?? '',
  });
  const { mutate, isPending, error } = useAdd(name, next);
  const problems = problemsIn(error);
  return (
    <PageFrame
      title={`New version of ${name}`}
      help={`Begins with ${version.version}. Versions never change, so that what was sent can be looked up.`}
    >
      <TemplateEditor
        form={form}
        onChange={setForm}
        foot={
          <>
            <TextField
              label="What changed"
              optional
              autoComplete="off"
              inputProps={{ maxLength: 256 }}
              value={form.comment}
              error={problems?.comment}
              onChange={(comment) => setForm({ ...form, comment })}
            />
            <CheckField
              label="Use it from now on"
              checked={form.activate}
              onChange={(activate) => setForm({ ...form, activate })}
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
    </PageFrame>
  );
};

/** Another version of a template, begun with the one that the address names, or else the active one. */
export const NewVersionPage = () => {
  const { name = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useTemplate(name, search.get('version') ?? '');
  if (data) return <Writing key={name} template={data} />;
  return <TemplateStates title="New version" error={error} onRetry={() => void refetch()} />;
};
