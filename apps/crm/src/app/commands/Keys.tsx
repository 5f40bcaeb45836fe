import Box from '@mui/material/Box';

const cap = {
  display: 'inline-block',
  minWidth: 24,
  px: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  fontFamily: 'inherit',
  fontSize: '0.75rem',
  lineHeight: '22px',
  textAlign: 'center',
  color: 'text.secondary',
} as const;

const keyRow = {
  display: 'inline-flex',
  gap: 1,
  flexShrink: 0,
  // Fingers have no keys.
  '@media (pointer: coarse)': { display: 'none' },
};

const name = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);

/** Keys as they stand on the keyboard: `g d` is G and then D. */
export const Keys = ({ keys }: { keys: string }) => (
  <Box component="span" sx={keyRow}>
    {keys.split(' ').map((key) => (
      <Box key={key} component="kbd" sx={cap}>
        {name(key)}
      </Box>
    ))}
  </Box>
);
