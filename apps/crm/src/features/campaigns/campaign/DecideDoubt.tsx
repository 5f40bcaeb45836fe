import { ApiError } from '@distronation/api-client';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useDecide, type Decision, type LeftOut } from './use-left-out.ts';

const words = {
  sent: {
    label: 'It went out',
    meaning: 'It counts as accepted, and they are not mailed again.',
    done: 'Counted as accepted',
  },
  not_sent: {
    label: 'It did not',
    meaning:
      'It counts as failed, and can be tried again. If it did go out, they get it twice then.',
    done: 'Counted as failed',
  },
} as const satisfies Record<Decision['decision'], object>;

const failureWords = (error: unknown): string => {
  if (error instanceof ApiError && error.code === 'not_in_doubt') {
    return 'It is known by now what became of this mail';
  }
  const { title, advice } = describeFailure(error);
  return `${title}. ${advice}`;
};

/** Two buttons that end the doubt about one mail. */
export const DecideDoubt = ({
  campaignId,
  recipient,
}: {
  campaignId: string;
  recipient: LeftOut;
}) => {
  const toast = useToast();
  const decide = useDecide(campaignId);
  const [decision, setDecision] = useState<Decision['decision']>('sent');
  const [open, setOpen] = useState(false);
  const ask = (asked: Decision['decision']) => {
    setDecision(asked);
    setOpen(true);
  };
  const confirm = () => {
    setOpen(false);
    decide.mutate(
      { recipient, decision },
      {
        onSuccess: () => toast(words[decision].done),
        onError: (error) => toast(failureWords(error)),
      },
    );
  };
  return (
    <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
      {(['sent', 'not_sent'] as const).map((one) => (
        <Button
          key={one}
          variant="outlined"
          size="small"
          onClick={() => ask(one)}
          loading={decide.isPending && decision === one}
          aria-label={`${words[one].label}: ${recipient.email}`}
        >
          {words[one].label}
        </Button>
      ))}
      <ConfirmDialog
        open={open}
        title={`${words[decision].label}: ${recipient.email}?`}
        confirmLabel={words[decision].label}
        cancelLabel="Not yet"
        dangerous={decision === 'not_sent'}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        {words[decision].meaning} The record keeps your decision.
      </ConfirmDialog>
    </Stack>
  );
};
