import Box from '@mui/material/Box';

export type Tone = 'neutral' | 'positive' | 'caution' | 'negative';

const colours = {
  neutral: { color: 'text.secondary', bgcolor: 'grey.100' },
  positive: { color: 'success.main', bgcolor: 'success.light' },
  caution: { color: 'warning.main', bgcolor: 'warning.light' },
  negative: { color: 'error.main', bgcolor: 'error.light' },
} as const satisfies Record<Tone, object>;

const shape = {
  display: 'inline-block',
  px: 2,
  py: 0.5,
  borderRadius: 1,
  fontSize: '0.8125rem',
  fontWeight: 600,
  whiteSpace: 'nowrap',
};

export const StatusChip = ({ tone, label }: { tone: Tone; label: string }) => (
  <Box component="span" sx={{ ...shape, ...colours[tone] }}>
    {label}
  </Box>
);
