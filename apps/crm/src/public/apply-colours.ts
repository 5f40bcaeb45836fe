import { dark, light } from '../ui/theme/tokens.ts';

/** Hands the design's colours to the style sheet of the public pages, and follows the system from
 *  light to dark. */
export const applyColours = (): void => {
  const { style } = document.documentElement;
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    for (const [name, value] of Object.entries(prefersDark.matches ? dark : light)) {
      style.setProperty(`--${name}`, value);
    }
  };
  apply();
  prefersDark.addEventListener('change', apply);
};
