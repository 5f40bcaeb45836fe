import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import type { S3Object } from '../../storage/report-bucket.ts';
import { useRecordedReads } from '../../use-recorded-reads.ts';
import { Failure } from '../Failure.tsx';

/** Browsers show PDF in a tab of its own, with their own tools. */
export const OpenPdf = ({ file }: { file: S3Object }) => {
  const { address } = useRecordedReads();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      // Opened while the click is handled, as browsers ask; where it leads is known later.
      const tab = window.open('', '_blank');
      try {
        const shown = { disposition: 'inline', contentType: 'application/pdf' };
        const url = await address(file.key, 'preview', shown);
        if (tab) {
          tab.opener = null;
          tab.location.href = url;
        }
      } catch (failure) {
        tab?.close();
        throw failure;
      }
    },
  });
  return (
    <>
      <Button variant="outlined" loading={isPending} onClick={() => mutate()}>
        Open in a new tab
      </Button>
      {error && (
        <Box sx={{ mt: 3 }}>
          <Failure error={error} onRetry={() => mutate()} />
        </Box>
      )}
    </>
  );
};
