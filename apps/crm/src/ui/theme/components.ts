import type { Components, Theme } from '@mui/material/styles';

const focusRing = (theme: Theme) => ({
  outline: `2px solid ${theme.vars?.palette.primary.main}`,
  outlineOffset: 2,
});

/** How the kit's own parts look here; ripples and lifts are left out so that nothing jumps. */
export const components: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      body: { fontSize: '0.9375rem' },
      'a:focus-visible, button:focus-visible, [tabindex]:focus-visible': focusRing(theme),
      'h1:focus, main:focus': { outline: 'none' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
      },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible': focusRing(theme) }) },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: { minHeight: 40, paddingInline: 16, whiteSpace: 'nowrap' },
      outlined: ({ theme }) => ({
        color: theme.vars?.palette.text.primary,
        borderColor: theme.vars?.palette.grey[500],
      }),
      text: ({ theme }) => ({ color: theme.vars?.palette.text.primary }),
    },
  },
  MuiIconButton: { styleOverrides: { root: { minWidth: 40, minHeight: 40, borderRadius: 6 } } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: theme.vars?.palette.background.paper }),
      input: { paddingBlock: 9, height: 'auto' },
      multiline: { paddingBlock: 9 },
      notchedOutline: ({ theme }) => ({ borderColor: theme.vars?.palette.grey[500] }),
    },
  },
  MuiDialogActions: {
    defaultProps: { disableSpacing: true },
    styleOverrides: { root: { gap: 8, flexWrap: 'wrap' } },
  },
  MuiLink: { defaultProps: { underline: 'always' } },
  MuiTableCell: {
    styleOverrides: {
      alignRight: { fontVariantNumeric: 'tabular-nums' },
      root: ({ theme }) => ({
        borderColor: theme.vars?.palette.divider,
        padding: '10px 16px',
        fontSize: '0.875rem',
      }),
      head: ({ theme }) => ({
        color: theme.vars?.palette.text.secondary,
        backgroundColor: theme.vars?.palette.background.paper,
        fontSize: '0.8125rem',
        fontWeight: 600,
      }),
    },
  },
};
