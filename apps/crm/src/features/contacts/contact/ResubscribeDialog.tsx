import { topicDescriptions, type Topic } from '@distronation/contracts';
import { ApiError } from '@distronation/api-client';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useClient } from '../../../lib/use-client.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { resubscribeFailure } from './resubscribe-failure.ts';
import { useContactCache } from './use-contact.ts';

interface ResubscribeDialogProps {
  email: string;
  /** The topics that can be taken back in. */
  keptBack: readonly Topic[];
  onClose: () => void;
}

const reasonProblem = (error: unknown): string | undefined =>
  error instanceof ApiError
    ? error.problems.find(({ field }) => field === 'reason')?.message
    : undefined;

const useResubscribe = (email: string, onDone: () => void) => {
  const client = useClient();
  const toast = useToast();
  const { readAgain } = useContactCache(email);
  return useMutation({
    mutationFn: ({ topics, reason }: { topics: Topic[]; reason: string }) =>
      client.addContact({ body: { email, topics, reason } }),
    onSuccess: async ({ data: { pausedUntil } }) => {
      await readAgain();
      toast(pausedUntil ? 'Subscribed again, once their pause is over' : 'Subscribed again');
      onDone();
    },
  });
};

/** Takes topics back in for somebody who asked for it otherwise than by our pages. */
export const ResubscribeDialog = ({ email, keptBack, onClose }: ResubscribeDialogProps) => {
  const [chosen, setChosen] = useState<readonly Topic[]>(keptBack);
  const [reason, setReason] = useState('');
  const resubscribe = useResubscribe(email, onClose);
  const problem = reasonProblem(resubscribe.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    resubscribe.mutate({ topics: [...chosen], reason: reason.trim() });
  };
  return (
    <FormDialog
      open
      title="Subscribe again"
      submitLabel="Subscribe again"
      disabled={chosen.length === 0 || reason.trim() === ''}
      busy={resubscribe.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Stack sx={{ gap: 4 }}>
        <Typography>
          Only for people who asked for it. What you do here, and why, is kept for good.
        </Typography>
        <Box role="group" aria-label="Topics">
          {keptBack.map((topic) => (
            <Box key={topic}>
              <CheckField
                label={topicDescriptions[topic].name}
                checked={chosen.includes(topic)}
                onChange={(checked) =>
                  setChosen(checked ? [...chosen, topic] : chosen.filter((each) => each !== topic))
                }
              />
            </Box>
          ))}
        </Box>
        <TextField
          label="How they asked for it"
          help="Without any address, such as: by telephone on 3 November"
          error={problem}
          value={reason}
          onChange={setReason}
          inputProps={{ maxLength: 200 }}
          required
        />
        {resubscribe.error && !problem && (
          <ErrorState failure={resubscribeFailure(resubscribe.error)} />
        )}
      </Stack>
    </FormDialog>
  );
};
