import Box from '@mui/material/Box';

const figures = {
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  '& i': { fontStyle: 'normal', fontVariantNumeric: 'normal' },
};

/** Digits that line up below each other. Our font would make the separators as wide as they are. */
export const Figures = ({ text }: { text: string }) => (
  <Box component="span" sx={figures}>
    {[...text.matchAll(/[.,]|[^.,]+/g)].map(({ 0: part, index }) =>
      /[.,]/.test(part) ? <i key={index}>{part}</i> : part,
    )}
  </Box>
);
