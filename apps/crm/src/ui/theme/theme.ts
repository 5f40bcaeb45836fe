import { createTheme, type Shadows } from '@mui/material/styles';
import { components } from './components.ts';
import { dark, elevations, fonts, light, radius, spacing, type Colours } from './tokens.ts';

const palette = (colours: Colours) => ({
  primary: {
    main: colours.accent,
    light: colours.accentSoft,
    dark: colours.accentStrong,
    contrastText: colours.onAccent,
  },
  success: { main: colours.positive, light: colours.positiveSoft },
  warning: { main: colours.caution, light: colours.cautionSoft },
  error: { main: colours.negative, light: colours.negativeSoft },
  text: { primary: colours.ink, secondary: colours.inkMuted },
  background: { default: colours.paper, paper: colours.surface },
  divider: colours.rule,
  grey: { 100: colours.sunken, 500: colours.edge },
});

const heading = (fontSize: string, lineHeight: number) => ({
  fontSize,
  lineHeight,
  fontWeight: 650,
  letterSpacing: '-0.01em',
});

const { raised, over } = elevations;
// MUI counts twenty-five elevations; here all above the first look the same.
const eight = [over, over, over, over, over, over, over, over] as const;
const seven = [over, over, over, over, over, over, over] as const;
const shadows: Shadows = ['none', raised, ...eight, ...eight, ...seven];

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data' },
  // The usual widths, by the text size that the browser is set to: who doubles it has the layout of a screen
  // half as wide, where everything still fits.
  breakpoints: { unit: 'em', values: { xs: 0, sm: 37.5, md: 56.25, lg: 75, xl: 96 } },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  spacing,
  shape: { borderRadius: radius },
  shadows,
  typography: {
    fontFamily: fonts.text,
    h1: heading('1.625rem', 1.25),
    h2: heading('1.125rem', 1.35),
    h3: heading('0.9375rem', 1.4),
    body1: { fontSize: '0.9375rem', lineHeight: 1.55 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
    button: { fontSize: '0.9375rem', fontWeight: 600, textTransform: 'none' },
  },
  components,
});
