import type { TemplateDetail } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { nextVersion } from '../next-version.ts';
import { templateFailure } from '../template-failure.ts';
import { templatesKey } from '../use-templates.ts';

const useRestore = (name: string, version: string, next: string) => {
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation({
    mutationFn: () => {
      const body = { as: next, comment: `${version} again` };
      return client.restoreTemplateVersion({ params: { name, version }, body });
    },
    onSuccess: async () => {
      toast(`${next} is in use now, and says what ${version} says`);
      await navigate(paths.template.href(name));
    },
    // A colleague may have added a version meanwhile, so that its name is taken.
    onSettled: () => queries.invalidateQueries({ queryKey: templatesKey }),
  });
};

export const RestoreVersion = ({ template }: { template: TemplateDetail }) => {
  const { name, version, versions } = template;
  const restored = version.version;
  const next = nextVersion(versions.map((each) => each.version));
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useRestore(name, restored, next);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        Restore {restored}
      </Button>
      <FormDialog
        open={asking}
        title={`Restore ${restored}?`}
        submitLabel={`Restore as ${next}`}
        busy={isPending}
        onSubmit={submit}
        onCancel={() => setAsking(false)}
      >
        {next} is added with what {restored} says, and is sent from now on. The other versions stay
        as they are.
        {error && (
          <Box sx={{ mt: 4 }}>
            <ErrorState failure={templateFailure(error)} />
          </Box>
        )}
      </FormDialog>
    </>
  );
};
