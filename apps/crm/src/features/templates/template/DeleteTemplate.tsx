import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { templatesKey } from '../use-templates.ts';

const useDelete = (name: string) => {
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation({
    mutationFn: () => client.deleteTemplate({ params: { name } }),
    onSuccess: async () => {
      toast('The template is deleted');
      await navigate(paths.templates.href(), { replace: true });
      queries.removeQueries({ queryKey: [...templatesKey, 'one', name] });
      await queries.invalidateQueries({ queryKey: templatesKey });
    },
  });
};

export const DeleteTemplate = ({ name }: { name: string }) => {
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useDelete(name);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Delete</Button>
      <FormDialog
        open={asking}
        title={`Delete ${name}?`}
        submitLabel="Delete"
        dangerous
        busy={isPending}
        onSubmit={(event) => {
          event.preventDefault();
          mutate();
        }}
        onCancel={() => setAsking(false)}
      >
        All its versions go, for good. Whatever still sends it, here or in another system, will
        fail. Mails that were sent stay as they are.
        {error && (
          <Box sx={{ mt: 4 }}>
            <ErrorState failure={describeFailure(error)} />
          </Box>
        )}
      </FormDialog>
    </>
  );
};
