import { testCampaign } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useMay } from '../../../lib/auth/use-may.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useClient } from '../../../lib/use-client.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { useToast } from '../../../ui/toast.tsx';
import type { Fields } from '../audience/use-audience.ts';
import { isMessageEmpty, type Draft } from '../draft/draft.ts';
import { mailOf } from '../review/order.ts';

/** Sends the mail to whoever writes it, as the shown recipient would read it. */
export const SendTest = ({ draft, fields }: { draft: Draft; fields: Fields }) => {
  const client = useClient();
  const maySend = useMay(testCampaign);
  const toast = useToast();
  const test = useMutation({
    mutationFn: async () => {
      const { audience: _everybody, ...mail } = mailOf(draft);
      return (await client.testCampaign({ body: { ...mail, fields } })).message;
    },
    onSuccess: toast,
  });
  if (!maySend) return null;
  return (
    <Box>
      <Button
        variant="outlined"
        size="small"
        disabled={isMessageEmpty(draft) || draft.subject.trim() === ''}
        loading={test.isPending}
        onClick={() => test.mutate()}
      >
        Send me a test
      </Button>
      {test.error && (
        <Box sx={{ mt: 3 }}>
          <ErrorState failure={describeFailure(test.error)} />
        </Box>
      )}
    </Box>
  );
};
