import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode, type SyntheticEvent } from 'react';

export interface FormDialogProps {
  open: boolean;
  title: string;
  children: ReactNode;
  /** A verb: what the button does. */
  submitLabel: string;
  /** For what cannot be undone. */
  dangerous?: boolean;
  disabled?: boolean;
  busy: boolean;
  onSubmit: (event: SyntheticEvent) => void;
  onCancel: () => void;
}

export const FormOverlay = (props: FormDialogProps) => {
  const { open, title, children, submitLabel, dangerous = false, disabled = false, busy } = props;
  const titleId = useId();
  return (
    <Dialog open={open} onClose={props.onCancel} aria-labelledby={titleId} fullWidth maxWidth="xs">
      {/* Laid out as if it were not there, so that the dialog's own parts scroll as they should. */}
      <form noValidate onSubmit={props.onSubmit} style={{ display: 'contents' }}>
        <DialogTitle id={titleId} variant="h2">
          {title}
        </DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions sx={{ p: 4 }}>
          <Button onClick={props.onCancel}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            color={dangerous ? 'error' : 'primary'}
            disabled={disabled}
            loading={busy}
          >
            {submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
