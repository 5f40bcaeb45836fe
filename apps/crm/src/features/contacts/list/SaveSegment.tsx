import type { ContactFilter } from '@distronation/contracts';
import { ApiError } from '@distronation/api-client';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type SyntheticEvent } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useSegmentChanges } from './use-segment-changes.ts';

/** What is wrong with the name itself. */
const nameProblem = (error: unknown): string | undefined => {
  if (!(error instanceof ApiError)) return undefined;
  if (error.code === 'segment_exists') return 'There is a segment of this name: choose another';
  return error.problems.find(({ field }) => field === 'name')?.message;
};

/** Gives a name to what is searched for. */
export const SaveSegment = ({ filter }: { filter: ContactFilter }) => {
  const toast = useToast();
  const { save } = useSegmentChanges();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const problem = nameProblem(save.error);
  const close = () => {
    setOpen(false);
    setName('');
    save.reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate(
      { name, filter },
      {
        onSuccess: () => {
          close();
          toast('Saved the segment');
        },
      },
    );
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Save as a segment
      </Button>
      <FormDialog
        open={open}
        title="Save as a segment"
        submitLabel="Save the segment"
        busy={save.isPending}
        onSubmit={submit}
        onCancel={close}
      >
        <TextField
          label="Name"
          help="The filters are saved, not the people: who is in it is asked anew each time."
          error={problem}
          value={name}
          onChange={setName}
          required
          autoFocus
        />
        {save.error && !problem && (
          <Box sx={{ mt: 4 }}>
            <ErrorState failure={describeFailure(save.error)} />
          </Box>
        )}
      </FormDialog>
    </>
  );
};
