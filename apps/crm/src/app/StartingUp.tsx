import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';

/** A moment's wait for the first code or the session; shown only once it becomes noticeable. */
const appearLate = {
  minHeight: '100dvh',
  display: 'grid',
  placeItems: 'center',
  animation: 'appear 0s 400ms both',
  '@keyframes appear': { from: { visibility: 'hidden' } },
};

export const StartingUp = () => (
  <Box role="status" aria-label="Loading" sx={appearLate}>
    <CircularProgress size={24} aria-hidden />
  </Box>
);
