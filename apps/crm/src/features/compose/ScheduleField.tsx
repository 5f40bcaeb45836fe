import Box from '@mui/material/Box';
import { fromLocalMinute, toLocalMinute } from '../../lib/local-minute.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface ScheduleFieldProps {
  /** ISO 8601; empty: at once. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

const choices = [
  { value: 'now', label: 'At once' },
  { value: 'later', label: 'Later' },
] as const;

const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Tomorrow at nine, where the reader is. */
const tomorrowMorning = (): string => {
  const date = new Date();
  date.setDate(date.getDate() + 1);
  date.setHours(9, 0, 0, 0);
  return date.toISOString();
};

export const ScheduleField = ({ value, error, onChange }: ScheduleFieldProps) => (
  <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { sm: '1fr 1fr' } }}>
    <SelectField
      label="When"
      options={choices}
      value={value === '' ? 'now' : 'later'}
      onChange={(when) => onChange(when === 'now' ? '' : tomorrowMorning())}
    />
    {value !== '' && (
      <TextField
        label="On"
        type="datetime-local"
        help={`In your own time zone, ${timeZone}.`}
        value={toLocalMinute(value)}
        error={error}
        // A date that is being typed is none for a moment; the last one stays until it is.
        onChange={(text) => onChange(fromLocalMinute(text) || value)}
      />
    )}
  </Box>
);
