import type { EngagementMark, Signal } from '../engagement.ts';

const kinds = { opened: 'o', clicked: 'c' } as const;

const signals = {
  none: '-',
  image_proxy: 'i',
  provider_bot: 'b',
  privacy_proxy: 'p',
  scanner_agent: 's',
} as const satisfies Record<Signal, string>;

// Whoever changes the form begins it with a 2, and goes on reading this one.
const form = /^1(?<kind>.)(?<signal>.)(?<at>-?[0-9a-z]+)\.(?<id>[\w-]+)(?:\.(?<link>[\w-]+))?$/;

/** One short text for each mark: version, kind, signal and time (in base 36), then id and link.
 *  `1o-mvxln6o0.Ab3_xZ` is an open, `1csmvxln7lc.9fK2-w.q1Zw` a click by a scanner. */
export const packMarks = (marks: readonly EngagementMark[]): string[] =>
  marks.map(({ kind, signal, at, id, link }) =>
    [`1${kinds[kind]}${signals[signal]}${at.toString(36)}`, id, link ?? []].flat().join('.'),
  );

const isKeyOf =
  <K extends string>(table: Record<K, string>) =>
  (key: string): key is K =>
    key in table;

const keyOf = <K extends string>(table: Record<K, string>, letter: string | undefined) =>
  Object.keys(table)
    .filter(isKeyOf(table))
    .find((key) => table[key] === letter);

const unpackMark = (text: string): EngagementMark => {
  const { kind: k, signal: s, at = '', id, link } = form.exec(text)?.groups ?? {};
  const [kind, signal] = [keyOf(kinds, k), keyOf(signals, s)];
  if (!kind || !signal || !id) throw new Error(`No packed mark: ${text}`);
  return { id, kind, at: Number.parseInt(at, 36), signal, ...(link ? { link } : {}) };
};

/** Throws for what `packMarks` did not write. */
export const unpackMarks = (texts: readonly string[]): EngagementMark[] => texts.map(unpackMark);
