import type { TemplateDetail } from '@distronation/contracts';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useClient } from '../../../lib/use-client.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { templateFailure } from '../template-failure.ts';
import { templatesKey } from '../use-templates.ts';

const useDescribe = (name: string, onDone: () => void) => {
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (description: string) =>
      client.changeTemplate({ params: { name }, body: { description: description || null } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: templatesKey });
      toast('The description is changed');
      onDone();
    },
  });
};

interface DescribeDialogProps {
  template: TemplateDetail;
  onClose: () => void;
}

const DescribeDialog = ({ template: { name, description }, onClose }: DescribeDialogProps) => {
  const [typed, setTyped] = useState(description);
  const { mutate, isPending, error } = useDescribe(name, onClose);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    mutate(typed.trim());
  };
  return (
    <FormDialog
      open
      title={`Describe ${name}`}
      submitLabel="Save"
      busy={isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Stack sx={{ gap: 5 }}>
        <TextField
          label="Description"
          optional
          autoFocus
          autoComplete="off"
          help="For colleagues: when to send it, and to whom. Its readers never see this."
          inputProps={{ maxLength: 256 }}
          value={typed}
          onChange={setTyped}
        />
        {error && <ErrorState failure={templateFailure(error)} />}
      </Stack>
    </FormDialog>
  );
};

export const DescribeTemplate = ({ template }: { template: TemplateDetail }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Link
        component="button"
        type="button"
        onClick={() => setOpen(true)}
        sx={{ mr: 4, verticalAlign: 'baseline' }}
      >
        {template.description === '' ? 'Add a description' : 'Change the description'}
      </Link>
      {open && <DescribeDialog template={template} onClose={() => setOpen(false)} />}
    </>
  );
};
