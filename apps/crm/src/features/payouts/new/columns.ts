import type { PayoutRow } from '@distronation/contracts';

/** What a column says; an amount is told under the column's heading. */
export const columnKinds = ['email', 'name', 'customId', 'value', 'total', 'nothing'] as const;
export type ColumnKind = (typeof columnKinds)[number];

export const columnKindWords: Readonly<Record<ColumnKind, string>> = {
  email: 'Email address',
  name: 'Name',
  customId: 'Custom id',
  value: 'Amount',
  total: 'Total of the row',
  nothing: 'Leave out',
};

const known: readonly [ColumnKind, RegExp][] = [
  ['email', /^(?:e-?mail|email address|address|mail|recipient)$/],
  ['name', /^(?:name|full name|contact|artist|partner|payee)$/],
  ['customId', /^(?:custom ?id|partner ?id|id)$/],
  ['total', /^(?:total|sum|grand total|total amount|row total)$/],
  ['nothing', /^(?:|month|year|currency|notes?|comments?)$/],
];

/** What cannot come twice. */
const single: readonly ColumnKind[] = ['email', 'name', 'customId', 'total'];

const guess = (heading: string): ColumnKind => {
  const plain = heading
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return known.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'value';
};

/** What the columns say by their headings. Of two that say the same, the first does. */
export const guessColumns = (header: readonly string[]): ColumnKind[] => {
  const kinds: ColumnKind[] = [];
  for (const heading of header) {
    const kind = guess(heading);
    kinds.push(single.includes(kind) && kinds.includes(kind) ? 'nothing' : kind);
  }
  return kinds;
};

/** Why no run can be made of these columns; undefined when it can. */
export const columnsProblem = (kinds: readonly ColumnKind[]): string | undefined => {
  if (!kinds.includes('email')) return 'Say which column holds the email address';
  if (!kinds.includes('customId')) return 'Say which column holds the custom id';
  const repeated = single.find((kind) => kinds.filter((other) => other === kind).length > 1);
  return repeated && `Two columns say “${columnKindWords[repeated]}”: leave one of them out`;
};

/** A row as a run takes it. An empty cell says nothing. */
export const rowOf = (
  cells: readonly string[],
  header: readonly string[],
  kinds: readonly ColumnKind[],
): PayoutRow => {
  const said = kinds.map((kind, index) => ({
    kind,
    heading: header[index] || `Column ${index + 1}`,
    text: (cells[index] ?? '').trim(),
  }));
  const textOf = (kind: ColumnKind) => said.find((cell) => cell.kind === kind)?.text ?? '';
  const [name, statedTotal] = [textOf('name'), textOf('total')];
  return {
    email: textOf('email'),
    ...(name && { name }),
    customId: textOf('customId'),
    values: said
      .filter(({ kind, text }) => kind === 'value' && text !== '')
      .map(({ heading, text }) => ({ label: heading, amount: text })),
    ...(statedTotal && { statedTotal }),
  };
};
