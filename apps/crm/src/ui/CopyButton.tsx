import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import IconButton from '@mui/material/IconButton';
import { useToast } from './toast.tsx';

/** Copies what stands beside it. `what`: `message id`. */
export const CopyButton = ({ what, text }: { what: string; text: string }) => {
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast(`Copied the ${what}`),
      () => toast(`The browser did not let us copy the ${what}`),
    );
  const label = `Copy the ${what}`;
  // The browser's own tooltip: the kit's would be several kilobytes for the page.
  return (
    <IconButton aria-label={label} title={label} onClick={() => void copy()} size="small">
      <ContentCopyOutlined sx={{ fontSize: 16 }} />
    </IconButton>
  );
};
