import Button from '@mui/material/Button';
import { useRef } from 'react';

interface FileButtonProps {
  variant: 'contained' | 'outlined';
  label: string;
  onFile: (file: File | undefined) => void;
}

/** Opens the system's choice of CSV files. */
export const FileButton = ({ variant, label, onFile }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        aria-label="CSV file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file may be chosen again, once it is mended.
          event.target.value = '';
        }}
      />
      <Button variant={variant} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
};
