import Box from '@mui/material/Box';

/** Digits that line up below each other. Our font would make the separators as wide as they are. */
export const Figures = ({ text }: { text: string }) => (
  <Box
    component="span"
    sx={{
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
      '& i': { fontStyle: 'normal', fontVariantNumeric: 'normal' },
    }}
  >
    {text
      .split(/([.,])/)
      .map((part, index) => (index % 2 === 1 ? <i key={`${index}`}>{part}</i> : part))}
  </Box>
);
