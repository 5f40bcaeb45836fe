import type { ImportContactsResponse } from '@distronation/contracts';

/** What becomes, or became, of one row of the file. */
export type RowOutcome = ImportContactsResponse['data']['rows'][number];

/** Of a row that was judged: whether an import makes a difference. */
export const willBeWritten = ({ result }: RowOutcome): boolean =>
  result === 'created' || result === 'changed';

/** What became of the rows: of those that were imported what the import says, of the others what they
 *  were judged. A row that was written by a call whose answer got lost is unchanged when it is sent again:
 *  it became what it was to become. */
export const finalOutcomes = (
  judged: readonly RowOutcome[],
  loaded: readonly RowOutcome[],
): RowOutcome[] => {
  const expected = new Map(judged.map((outcome) => [outcome.row, outcome]));
  return [
    ...loaded.map((outcome) =>
      outcome.result === 'unchanged' ? (expected.get(outcome.row) ?? outcome) : outcome,
    ),
    ...judged.filter((outcome) => !willBeWritten(outcome)),
  ];
};

export interface Tally {
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** Of those that are or become contacts: kept back from at least one topic. */
  keptBack: number;
}

export const tallyOf = (outcomes: readonly RowOutcome[]): Tally => {
  const tally = { created: 0, changed: 0, unchanged: 0, refused: 0, keptBack: 0 };
  for (const { result, suppressed } of outcomes) {
    if (result !== 'unfinished') tally[result] += 1;
    if (result !== 'refused' && suppressed) tally.keptBack += 1;
  }
  return tally;
};
