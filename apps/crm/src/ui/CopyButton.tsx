import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useToast } from './toast.tsx';

/** Copies what stands beside it. `what`: `message id`. */
export const CopyButton = ({ what, text }: { what: string; text: string }) => {
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast(`Copied the ${what}`),
      () => toast(`The browser did not let us copy the ${what}`),
    );
  return (
    <Tooltip title={`Copy the ${what}`}>
      <IconButton aria-label={`Copy the ${what}`} onClick={() => void copy()} size="small">
        <ContentCopyOutlined sx={{ fontSize: 16 }} />
      </IconButton>
    </Tooltip>
  );
};
