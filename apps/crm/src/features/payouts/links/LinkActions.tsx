import type { ReadReportReceiptsResponse } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type SyntheticEvent } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLinkAction } from './use-link-actions.ts';

export type ReportLink = ReadReportReceiptsResponse['data']['link'];

const words = {
  revoke: {
    title: 'Revoke this link?',
    text: 'It gives the report out no more. What was downloaded stays with whoever has it, and an address that it gave out already works until its end.',
    button: 'Revoke the link',
  },
  reissue: {
    title: 'Issue this link anew?',
    text: 'The link that was mailed stops working, and a new one works for another 25 days. Nothing is mailed: you pass the new one on.',
    button: 'Issue a new link',
  },
} as const;

const FreshLink = ({ message, url }: { message: string; url?: string | undefined }) => (
  <Box sx={{ mt: 3 }}>
    <Notice tone="positive" title={url ? 'A new link is issued' : message}>
      {url && (
        <>
          It is shown once, here. Send it to nobody but its recipient.
          <Typography component="p" variant="body2" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
            {url}
            <CopyButton what="link" text={url} />
          </Typography>
        </>
      )}
    </Notice>
  </Box>
);

/** Revoking and issuing anew, each with why. */
export const LinkActions = ({ link }: { link: ReportLink }) => {
  const [asked, setAsked] = useState<keyof typeof words>();
  const [reason, setReason] = useState('');
  const { mutate, data, error, isPending } = useLinkAction(link.id);
  const close = () => setAsked(undefined);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (asked) mutate({ action: asked, reason }, { onSettled: close });
  };
  const { title, text, button } = words[asked ?? 'revoke'];
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 2 }}>
        {link.revokedAt === undefined && (
          <Button size="small" variant="outlined" onClick={() => setAsked('revoke')}>
            Revoke
          </Button>
        )}
        {link.replacedBy === undefined && (
          <Button size="small" variant="outlined" onClick={() => setAsked('reissue')}>
            Issue anew
          </Button>
        )}
      </Box>
      {data && <FreshLink {...data} />}
      {error && (
        <Box sx={{ mt: 3 }}>
          <ErrorState failure={describeFailure(error)} />
        </Box>
      )}
      <FormDialog
        open={asked !== undefined}
        title={title}
        submitLabel={button}
        dangerous={asked === 'revoke'}
        busy={isPending}
        onSubmit={submit}
        onCancel={close}
      >
        <Typography sx={{ mb: 4 }}>{text}</Typography>
        <TextField
          label="Why"
          optional
          help="Kept in the audit record."
          value={reason}
          onChange={setReason}
          inputProps={{ maxLength: 500 }}
        />
      </FormDialog>
    </>
  );
};
