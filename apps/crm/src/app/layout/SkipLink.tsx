import Box from '@mui/material/Box';

const hiddenUntilFocused = {
  position: 'absolute',
  left: 16,
  top: 8,
  zIndex: 'tooltip',
  px: 3,
  py: 2,
  bgcolor: 'background.paper',
  color: 'text.primary',
  '&:not(:focus)': { transform: 'translateY(-200%)' },
} as const;

/** The first stop of the keyboard: past the navigation. */
export const SkipLink = () => (
  <Box component="a" href="#content" sx={hiddenUntilFocused}>
    Skip to content
  </Box>
);
