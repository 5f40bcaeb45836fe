/** `{{name}}` or `{{name|instead}}` in a mail: what is said to each recipient in particular, and what
 *  stands there for those of whom it is not known. */
export interface Placeholder {
  name: string;
  instead?: string;
}

// Any name that a contact's field may have. Every quantifier is bounded, so that reading is linear.
const placeholder =
  /\{\{[ \t]{0,8}([\p{L}\p{N}][\p{L}\p{N} _.-]{0,63})(?:\|([^{}\r\n]{0,200}))?\}\}/gu;

const read = (name: string, instead: string | undefined): Placeholder => ({
  name: name.trim(),
  ...(instead === undefined ? {} : { instead: instead.trim() }),
});

/** Puts in what `valueOf` tells for each placeholder; everything else stays as it is. */
export const fillPlaceholders = (
  text: string,
  valueOf: (placeholder: Placeholder) => string,
): string =>
  text.replaceAll(placeholder, (_whole, name: string, instead: string | undefined) =>
    valueOf(read(name, instead)),
  );

/** All placeholders of a text, in their order. */
export const placeholdersIn = (text: string): Placeholder[] =>
  [...text.matchAll(placeholder)].map(([, name = '', instead]) => read(name, instead));

/** The names that every recipient must have a value for. */
export const neededFields = (...texts: readonly (string | undefined)[]): string[] => {
  const needed = texts
    .flatMap((text) => placeholdersIn(text ?? ''))
    .filter(({ instead }) => instead === undefined);
  return [...new Set(needed.map(({ name }) => name))];
};
