import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { auditIndexKeys, chainChecker, readLink } from '@distronation/common/adapters';
import type { RecordedEntry } from '../ports.ts';
import type { AuditTable, Item } from './audit-table.ts';
import { readEntry } from './entry-rows.ts';
import type { KeptHead } from './kept-heads.ts';

/** Something about a chain that is not as it was written. */
export interface ChainProblem {
  subject: string;
  /** The first entry that is concerned. */
  sequence: number;
  what: 'broken' | 'misplaced' | 'rewritten' | 'cut';
  /** The day whose heads tell otherwise. */
  day?: string;
}

export interface ChainReport {
  chains: number;
  entries: number;
  /** The time of the first entry of all. */
  since?: string;
  problems: ChainProblem[];
}

type Heads = ReadonlyMap<string, readonly KeptHead[]>;

/** Whether an entry is listed where its own words belong; otherwise nobody finds it. */
const isMisplaced = (item: Item, entry: RecordedEntry): boolean => {
  const expected = auditIndexKeys(entry, entry.subjectHash, entry.sequence);
  return Object.entries(expected).some(([name, key]) => item[name] !== key);
};

/** Checks one chain as its entries come by, and keeps none of them. */
const subjectChecker = (subject: string, heads: readonly KeptHead[]) => {
  const chain = chainChecker();
  let last = 0;
  let misplacedAt: number | undefined;
  let rewritten: KeptHead | undefined;

  const problem = (
    what: ChainProblem['what'],
    sequence: number | undefined,
    day?: string,
  ): ChainProblem[] =>
    sequence === undefined ? [] : [{ subject, sequence, what, ...(day ? { day } : {}) }];

  return {
    add(item: Item, entry: RecordedEntry): void {
      const link = readLink(item);
      chain.add(link);
      last = entry.sequence;
      if (misplacedAt === undefined && isMisplaced(item, entry)) misplacedAt = last;
      rewritten ??= heads.find(({ sequence, hash }) => sequence === last && hash !== link.hash);
    },
    problems(): ChainProblem[] {
      const { brokenAt } = chain.result();
      const cut = heads.find(({ sequence }) => sequence > last);
      return [
        ...problem('broken', brokenAt),
        ...(misplacedAt === brokenAt ? [] : problem('misplaced', misplacedAt)),
        ...problem('rewritten', rewritten?.sequence, rewritten?.day),
        ...problem('cut', cut && last + 1, cut?.day),
      ];
    },
  };
};

const scan = async function* scan({ client, table }: AuditTable): AsyncGenerator<Item> {
  let from: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    yield* Items;
    from = LastEvaluatedKey;
  } while (from);
};

const subjectOf = (item: Item): string => String(item['pk']).slice('SUBJECT#'.length);

/** Reads the whole audit table, where a subject's entries lie together and in order, and checks each
 *  chain, also against the heads that were put away. A tool for people: no function may scan. */
export const verifyChains = async (
  table: AuditTable,
  heads: Heads = new Map(),
): Promise<ChainReport> => {
  const report: ChainReport = { chains: 0, entries: 0, problems: [] };
  const unseen = new Set(heads.keys());
  let current: { subject: string; checker: ReturnType<typeof subjectChecker> } | undefined;
  const close = () => void report.problems.push(...(current?.checker.problems() ?? []));

  for await (const item of scan(table)) {
    const subject = subjectOf(item);
    if (subject !== current?.subject) {
      close();
      current = { subject, checker: subjectChecker(subject, heads.get(subject) ?? []) };
      unseen.delete(subject);
      report.chains += 1;
    }
    const entry = readEntry(item);
    current.checker.add(item, entry);
    report.entries += 1;
    if (report.since === undefined || entry.at < report.since) report.since = entry.at;
  }
  close();
  for (const subject of unseen) {
    report.problems.push(...subjectChecker(subject, heads.get(subject) ?? []).problems());
  }
  return report;
};
