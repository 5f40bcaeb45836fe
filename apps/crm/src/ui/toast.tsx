import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

interface ToastAction {
  /** A verb, such as `Undo`. */
  label: string;
  run: () => void;
}

type ShowToast = (message: string, action?: ToastAction) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Says in passing that something was done, and offers to take it back. Never for what needs an answer. */
export const useToast = (): ShowToast => useContext(ToastContext);

/** Milliseconds; it stays as long as it is pointed at or has the focus. */
const shownFor = { word: 5000, action: 10_000 };

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const [said, setSaid] = useState<{ message: string; action?: ToastAction | undefined }>();
  const [open, setOpen] = useState(false);
  const show = useCallback<ShowToast>((message, action) => {
    setSaid({ message, action });
    setOpen(true);
  }, []);
  const act = () => {
    setOpen(false);
    said?.action?.run();
  };
  return (
    <ToastContext value={show}>
      {children}
      <Snackbar
        open={open}
        message={said?.message}
        action={
          said?.action && (
            <Button size="small" color="inherit" onClick={act} sx={{ color: 'inherit' }}>
              {said.action.label}
            </Button>
          )
        }
        autoHideDuration={said?.action ? shownFor.action : shownFor.word}
        onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
      />
    </ToastContext>
  );
};
