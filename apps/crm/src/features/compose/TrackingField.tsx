import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { Tracking } from '../../lib/campaigns/tracking-words.ts';
import { CheckField } from '../../ui/CheckField.tsx';

interface TrackingFieldProps {
  value: Tracking;
  onChange: (value: Tracking) => void;
}

/** What of the mail is measured. */
export const TrackingField = ({ value, onChange }: TrackingFieldProps) => {
  const [titleId, helpId] = [useId(), useId()];
  return (
    <Box role="group" aria-labelledby={titleId} aria-describedby={helpId}>
      <Typography id={titleId} sx={{ fontWeight: 600 }}>
        Count
      </Typography>
      <CheckField
        label="Opens"
        checked={value.opens}
        onChange={(opens) => onChange({ ...value, opens })}
      />
      <CheckField
        label="Clicks on links"
        checked={value.clicks}
        onChange={(clicks) => onChange({ ...value, clicks })}
      />
      <Typography id={helpId} variant="body2" color="textSecondary">
        Opens need a picture that nobody sees, and clicks other links. The unsubscribe link stays as
        it is.
      </Typography>
    </Box>
  );
};
