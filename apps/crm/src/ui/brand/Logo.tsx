import Box from '@mui/material/Box';
import wordmark from './wordmark.svg';

const wordmarkShape = {
  width: '7.25rem',
  height: '1rem',
  bgcolor: 'text.primary',
  mask: `url("${wordmark}") center / contain no-repeat`,
};

/** A "D" that is also half a record, its label in the one warm colour; then our name. */
export const Logo = () => (
  <Box role="img" aria-label="Distro Nation" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
    <svg viewBox="0 0 24 24" width="1.5rem" height="1.5rem" fill="none" strokeWidth="3" aria-hidden>
      <path stroke="currentColor" d="M5.5 2v20M10 3.5a8.5 8.5 0 0 1 0 17" />
      <path fill="var(--mui-palette-primary-main)" d="M10 8a4 4 0 0 1 0 8z" />
    </svg>
    <Box sx={wordmarkShape} />
  </Box>
);
