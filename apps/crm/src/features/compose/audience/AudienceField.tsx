import Box from '@mui/material/Box';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import type { Draft } from '../draft/draft.ts';
import { RecipientsField } from './RecipientsField.tsx';
import { SegmentField } from './SegmentField.tsx';

interface AudienceFieldProps {
  draft: Draft;
  error: string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

const kinds = [
  { value: 'people', label: 'People I name' },
  { value: 'segment', label: 'A segment' },
] as const;

/** Whom the mail goes to. */
export const AudienceField = ({ draft, error, onChange }: AudienceFieldProps) => (
  <Box>
    <Box sx={{ mb: 3 }}>
      <FilterChoice
        label="Audience"
        options={kinds}
        value={draft.audience}
        onChange={(audience) => onChange({ audience })}
      />
    </Box>
    {draft.audience === 'segment' ? (
      <SegmentField
        value={draft.segmentId}
        error={error}
        onChange={(segmentId) => onChange({ segmentId })}
      />
    ) : (
      <RecipientsField
        value={draft.people}
        error={error}
        onChange={(people) => onChange({ people })}
      />
    )}
  </Box>
);
