import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useClient } from '../../../lib/use-client.ts';
import { counted } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { mailOf } from '../draft.ts';
import { rememberSentMail, type SentMail } from '../sent-mails.ts';

interface UncertainNoticeProps {
  mail: SentMail;
  onSettled: (mail: SentMail) => void;
}

/** Offers to ask again about recipients whose outcome is open; the key keeps it from sending. */
export const UncertainNotice = ({ mail, onSettled }: UncertainNoticeProps) => {
  const client = useClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (): Promise<SentMail> => {
      const { data } = await client.sendEmail({
        body: mailOf(mail.draft),
        headers: { 'idempotency-key': mail.key },
      });
      return { ...mail, report: data };
    },
    onSuccess: (settled) => {
      rememberSentMail(settled);
      onSettled(settled);
    },
  });
  const { length } = mail.report.uncertain;
  if (length === 0) return null;
  return (
    <Box sx={{ mb: 6, display: 'grid', gap: 3 }}>
      <Notice
        tone="caution"
        title={`${counted(length, 'recipient is', 'recipients are')} uncertain`}
        action={
          <Button variant="outlined" onClick={() => mutate()} loading={isPending}>
            Ask again
          </Button>
        }
      >
        The mail provider took the mail but did not say whether it accepted it. Asking again never
        sends it twice.
      </Notice>
      {error && <ErrorState failure={describeFailure(error)} />}
    </Box>
  );
};
