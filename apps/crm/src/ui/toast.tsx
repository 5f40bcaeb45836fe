import Snackbar from '@mui/material/Snackbar';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

type ShowToast = (message: string) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Says in passing that something was done. Never for what needs an answer. */
export const useToast = (): ShowToast => useContext(ToastContext);

const showFor = 5000;

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const [message, setMessage] = useState('');
  const [open, setOpen] = useState(false);
  const show = useCallback<ShowToast>((text) => {
    setMessage(text);
    setOpen(true);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <Snackbar
        open={open}
        message={message}
        autoHideDuration={showFor}
        onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
      />
    </ToastContext>
  );
};
