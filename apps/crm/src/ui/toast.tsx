import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

interface ToastAction {
  /** A verb, such as `Undo`. */
  label: string;
  run: () => void;
}

interface Said {
  message: string;
  action: ToastAction | undefined;
  count: number;
}

type ShowToast = (message: string, action?: ToastAction) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Says in passing that something was done, and offers to take it back. Never for what needs an answer. */
export const useToast = (): ShowToast => useContext(ToastContext);

/** Milliseconds; it stays as long as it is pointed at or has the focus. */
const shownFor = { word: 5000, action: 10_000 };

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const [said, setSaid] = useState<Said>();
  const [open, setOpen] = useState(false);
  const show = useCallback<ShowToast>((message, action) => {
    setSaid((before) => ({ message, action, count: (before?.count ?? 0) + 1 }));
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
        // One of its own for each, or the next would have only the time that is left to the last.
        key={said?.count}
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
