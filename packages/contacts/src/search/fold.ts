const marks = /\p{M}/gu;

/** The text as it is compared: without case and accents, so that `OZ` finds `Öz`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(marks, '').toLowerCase();
