/** Ink on paper, one warm accent. `soft` colours lie under text of the same family; `edge` is for
 *  lines that a person must be able to find, as of an input: at least 3:1. */
export const light = {
  paper: '#faf7f2',
  surface: '#ffffff',
  sunken: '#f3eee6',
  ink: '#1c1a17',
  inkMuted: '#5e574d',
  rule: '#e3dcd0',
  edge: '#8c8375',
  accent: '#b3431b',
  accentStrong: '#923412',
  accentSoft: '#faeae1',
  onAccent: '#ffffff',
  positive: '#2c6e49',
  positiveSoft: '#e5f0e9',
  caution: '#7a5800',
  cautionSoft: '#f9efd5',
  negative: '#a61b3c',
  negativeSoft: '#fae8ec',
};

export type Colours = typeof light;

export const dark: Colours = {
  paper: '#161412',
  surface: '#1f1c19',
  sunken: '#2a2622',
  ink: '#f0ebe2',
  inkMuted: '#ada497',
  rule: '#38332d',
  edge: '#7f776b',
  accent: '#f2996b',
  accentStrong: '#f7b391',
  accentSoft: '#38231a',
  onAccent: '#2a1206',
  positive: '#86cba3',
  positiveSoft: '#1b2e23',
  caution: '#e2bd66',
  cautionSoft: '#332a14',
  negative: '#f492a9',
  negativeSoft: '#3a1b23',
};

/** Pixels. */
export const spacing = 4;
export const radius = 6;

/** The only two elevations: what lies on the page, and what lies over it. */
export const elevations = {
  raised: '0 1px 2px rgb(28 26 23 / 0.08)',
  over: '0 12px 40px rgb(28 26 23 / 0.22)',
};

export const fonts = {
  text: "'Schibsted Grotesk Variable', system-ui, sans-serif",
  code: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
};
