const libraries = [
  '@?firebase',
  '@emotion',
  '@mui/private-theming',
  '@mui/styled-engine',
  '@mui/system',
  '@mui/utils',
  'idb',
  'react',
  'react-dom',
  'react-router',
  'scheduler',
  'stylis',
];

const muiParts = [
  'Box',
  'Button',
  'ButtonBase',
  'CircularProgress',
  'CssBaseline',
  'FormControl',
  'GlobalStyles',
  'InputBase',
  'Link',
  'OutlinedInput',
  'Stack',
  'styles',
  'Typography',
  'utils',
];

const folders = [...libraries, ...muiParts.map((part) => `@mui/material/${part}`)];

/** The libraries that signing in needs, in one chunk. Compressed together they are some 4 kB smaller than
 *  in the dozen chunks that they would be cut into, and a release that changes none of them leaves them
 *  in the browser's cache. */
export const startLibraries = {
  name: 'start',
  test: new RegExp(`/node_modules/(?:${folders.join('|')})/`),
};
