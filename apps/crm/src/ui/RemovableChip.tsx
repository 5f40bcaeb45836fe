import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { visuallyHidden } from './visually-hidden.ts';

interface RemovableChipProps {
  label: string;
  /** What is wrong with it, in words that follow the label. */
  fault?: string | undefined;
  onRemove: () => void;
}

const shape = {
  display: 'inline-flex',
  alignItems: 'center',
  maxWidth: '100%',
  minHeight: 28,
  pl: 2,
  border: 1,
  borderRadius: 1,
  fontSize: '0.875rem',
};
const sound = { borderColor: 'divider', bgcolor: 'grey.100' };
const faulty = { borderColor: 'error.main', bgcolor: 'error.light', color: 'error.main' };

export const RemovableChip = ({ label, fault, onRemove }: RemovableChipProps) => (
  <Box sx={{ ...shape, ...(fault ? faulty : sound) }} title={fault && `${label} ${fault}`}>
    <Box
      component="span"
      sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
    >
      {label}
    </Box>
    {fault && <span style={visuallyHidden}> {fault}</span>}
    <ButtonBase
      aria-label={`Remove ${label}`}
      onClick={onRemove}
      sx={{ width: 28, height: 28, ml: 0.5, borderRadius: 1, '&:hover': { color: 'primary.main' } }}
    >
      <CloseOutlined sx={{ fontSize: 16 }} />
    </ButtonBase>
  </Box>
);
