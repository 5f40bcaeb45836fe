import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { templatesKey } from '../use-templates.ts';
import { contentOf, emptyTemplateForm, problemsIn, type TemplateForm } from './template-form.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

const useCreate = () => {
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
      toast('The template is created');
      await navigate(paths.template.href(name));
      await queries.invalidateQueries({ queryKey: templatesKey });
    },
  });
};

export const NewTemplatePage = () => {
  const [form, setForm] = useState(emptyTemplateForm);
  const { mutate, isPending, error } = useCreate();
  const problems = problemsIn(error);
  return (
    <PageFrame title="New template" help="Nobody gets a mail by it until somebody sends it.">
      <TemplateEditor
        form={form}
        onChange={setForm}
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
              onChange={(name) => setForm({ ...form, name })}
            />
            <TextField
              label="Description"
              optional
              autoComplete="off"
              inputProps={{ maxLength: 256 }}
              value={form.description}
              error={problems?.description}
              onChange={(description) => setForm({ ...form, description })}
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
    </PageFrame>
  );
};
