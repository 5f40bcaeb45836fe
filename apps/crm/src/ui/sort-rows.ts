export interface Sort {
  key: string;
  descending: boolean;
}

interface Sortable<Row> {
  key: string;
  sortBy?: (row: Row) => string | number;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** The rows in the order asked for; as given when the column cannot be sorted by. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  { key, descending }: Sort,
): readonly Row[] => {
  const sortBy = columns.find((column) => column.key === key)?.sortBy;
  if (!sortBy) return rows;
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => direction * compare(sortBy(a), sortBy(b)));
};
