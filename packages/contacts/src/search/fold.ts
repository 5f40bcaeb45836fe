const marks = /\p{M}/gu;
const ascii = /^[ -~]*$/;

/** The text as it is compared: without case and accents, so that `OZ` finds `Öz`. */
export const fold = (text: string): string =>
  // Most texts have no accents to look for, and all of them are folded in one search.
  (ascii.test(text) ? text : text.normalize('NFD').replaceAll(marks, '')).toLowerCase();
