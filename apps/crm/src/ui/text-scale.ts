/** How much larger than usual the browser is set to write: 1, or 2 at 200 %. For what cannot be measured in
 *  rem. */
export const textScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
