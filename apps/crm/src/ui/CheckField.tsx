import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';

interface CheckFieldProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export const CheckField = ({ label, checked, onChange }: CheckFieldProps) => (
  <FormControlLabel
    label={label}
    control={<Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)} />}
  />
);
