import type { Ctx } from '@distronation/common';
import type {
  ImportContactsRequest,
  ImportContactsResponse,
  ImportedRow,
} from '@distronation/contracts';
import pMap from 'p-map';
import type { ChangeDeps } from './create-contact.ts';
import { importRowInto } from './import-row.ts';
import { isGood, judgeRows, type GoodRow, type JudgedRow } from './judge-rows.ts';

type Summary = ImportContactsResponse['data']['summary'];

/** Enough to keep DynamoDB busy from one function. */
const rowsAtOnce = 20;

/** Left over to finish what has begun, and to answer. */
const marginMs = 5_000;

const summaryOf = (rows: readonly ImportedRow[]): Summary => {
  const count = (result: ImportedRow['result']) =>
    rows.filter((row) => row.result === result).length;
  return {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    unfinished: count('unfinished'),
  };
};

/** Adds many contacts, or says what would become of each. Never touches what anybody chose. */
export const importContacts =
  (deps: ChangeDeps) =>
  async (ctx: Ctx, { body }: ImportContactsRequest): Promise<ImportContactsResponse> => {
    const { dryRun, file } = body;
    const judged = judgeRows(body.rows);
    const addresses = judged.filter(isGood).map(({ address }) => address);
    const [known, consents] = await Promise.all([
      deps.contacts.readMany(addresses),
      deps.tellConsents(addresses),
    ]);
    const run = importRowInto(deps, { source: `import:${file}`, dryRun });
    const isLate = () => deps.now().getTime() > ctx.deadline - marginMs;

    const takeIn = async (row: GoodRow): Promise<ImportedRow> => {
      if (isLate()) return { row: row.row, result: 'unfinished' };
      const consent = consents.get(row.address);
      if (!consent) throw new Error('The consent store left out an address');
      const { suppressed } = consent;
      const outcome = await run(ctx, row, known.get(row.address));
      return Object.keys(suppressed).length > 0 ? { ...outcome, suppressed } : outcome;
    };

    const rows = await pMap(
      judged,
      async (row: JudgedRow): Promise<ImportedRow> =>
        isGood(row) ? takeIn(row) : { result: 'refused', ...row },
      { concurrency: rowsAtOnce },
    );
    return {
      message: dryRun
        ? 'Nothing is written; this is what an import would do'
        : 'The rows are imported',
      data: { dryRun, summary: summaryOf(rows), rows },
    };
  };
