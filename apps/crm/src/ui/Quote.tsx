import Box from '@mui/material/Box';

const style = {
  m: 0,
  pl: 4,
  borderLeft: 3,
  borderColor: 'divider',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
} as const;

/** Somebody's own words, in whatever direction they are written. */
export const Quote = ({ text }: { text: string }) => (
  <Box component="blockquote" dir="auto" sx={style}>
    {text}
  </Box>
);
