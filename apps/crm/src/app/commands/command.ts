/** Something that the palette leads to or does. */
export interface Command {
  /** Unique among all that is shown. */
  id: string;
  label: string;
  /** A second line, such as an address. */
  detail?: string;
  /** Other words under which it is looked for. */
  words?: string;
  /** Keys that do the same, as in `g d`. */
  keys?: string;
  run: () => void;
}

export interface CommandGroup {
  title: string;
  commands: readonly Command[];
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter((word) => word !== '');

/** Whether each typed word begins a word of the command. */
export const matches = ({ label, detail = '', words = '' }: Command, typed: string): boolean => {
  const known = wordsOf(`${label} ${detail} ${words}`);
  return wordsOf(typed).every((word) => known.some((one) => one.startsWith(word)));
};

/** Of what was found for a text, what still holds what is typed by now: nobody is led to what they do not
 *  look for any more. */
export const stillFound = (
  { text, commands }: { text: string; commands: readonly Command[] },
  typed: string,
): readonly Command[] => {
  if (typed === '') return [];
  if (text === typed) return commands;
  const wanted = typed.toLowerCase();
  return commands.filter(({ label, detail = '' }) =>
    `${label} ${detail}`.toLowerCase().includes(wanted),
  );
};
