import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Tone } from './StatusChip.tsx';

const colours = {
  neutral: { borderColor: 'grey.500', bgcolor: 'grey.100' },
  positive: { borderColor: 'success.main', bgcolor: 'success.light' },
  caution: { borderColor: 'warning.main', bgcolor: 'warning.light' },
  negative: { borderColor: 'error.main', bgcolor: 'error.light' },
} as const satisfies Record<Tone, object>;

interface NoticeProps {
  tone: Tone;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Something to know in its place on the page. Urgent tones are read out at once. */
export const Notice = ({ tone, title, children, action }: NoticeProps) => (
  <Box
    role={tone === 'negative' ? 'alert' : 'status'}
    sx={{ borderLeft: 3, ...colours[tone], px: 4, py: 3, overflowWrap: 'anywhere' }}
  >
    <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
    {children && <Typography component="div">{children}</Typography>}
    {action && <Box sx={{ mt: 3, display: 'flex', gap: 2, flexWrap: 'wrap' }}>{action}</Box>}
  </Box>
);
