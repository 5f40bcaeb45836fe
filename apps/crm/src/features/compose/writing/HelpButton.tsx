import Button from '@mui/material/Button';

interface HelpButtonProps {
  label: string;
  /** Undefined where nobody helps: then there is no button. */
  onClick: (() => void) | undefined;
}

export const HelpButton = ({ label, onClick }: HelpButtonProps) =>
  onClick && (
    <Button size="small" onClick={onClick}>
      {label}
    </Button>
  );
