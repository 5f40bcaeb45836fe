import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  children: ReactNode;
  /** A verb: what the button does. */
  confirmLabel: string;
  /** The way back. */
  cancelLabel?: string;
  /** False for what can be taken back, but should not happen in passing. */
  dangerous?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

export const ConfirmOverlay = (props: ConfirmDialogProps) => {
  const titleId = useId();
  // It can still be pressed while it fades away, as the second half of a double click does.
  const confirm = () => {
    if (props.open) props.onConfirm();
  };
  return (
    <Dialog open={props.open} onClose={props.onCancel} aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId} variant="h2">
        {props.title}
      </DialogTitle>
      <DialogContent>{props.children}</DialogContent>
      <DialogActions sx={{ p: 4 }}>
        <Button onClick={props.onCancel} autoFocus>
          {props.cancelLabel ?? 'Keep it'}
        </Button>
        <Button
          onClick={confirm}
          variant="contained"
          color={(props.dangerous ?? true) ? 'error' : 'primary'}
        >
          {props.confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
