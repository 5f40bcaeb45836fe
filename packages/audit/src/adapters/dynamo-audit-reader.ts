import {
  auditIndexes,
  auditPartitions,
  chainChecker,
  readLink,
  sequenceKey,
  type HashAddress,
} from '@distronation/common/adapters';
import type { AuditReader, AuditSource, Period } from '../ports.ts';
import { queryPages, type AuditTable, type Item } from './audit-table.ts';
import { readEntry } from './entry-rows.ts';

type ListSource = Exclude<AuditSource, { by: 'subject' }>;

const last = '\u{10ffff}';

const chainOf = (subjectHash: string) => ({
  ConsistentRead: true,
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': `SUBJECT#${subjectHash}` },
});

const olderThan = (subjectHash: string, before: string | undefined) => {
  const chain = chainOf(subjectHash);
  if (before === undefined) return { ...chain, ScanIndexForward: false };
  const sk = before.slice(-sequenceKey(0).length);
  return {
    ...chain,
    ScanIndexForward: false,
    KeyConditionExpression: 'pk = :pk AND sk < :before',
    ExpressionAttributeValues: { ...chain.ExpressionAttributeValues, ':before': sk },
  };
};

interface Range {
  from: string;
  to: string;
}

const rangeOf = ({ from, to }: Period, before = last): Range => {
  const end = to?.toISOString() ?? last;
  return { from: from?.toISOString() ?? ' ', to: before < end ? before : end };
};

/** Of one partition of a list. A range includes its ends. */
const listed = (by: keyof typeof auditIndexes, partition: string, { from, to }: Range) => ({
  IndexName: auditIndexes[by],
  ScanIndexForward: false,
  KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
  ExpressionAttributeNames: { '#pk': `${auditIndexes[by]}pk`, '#sk': `${auditIndexes[by]}sk` },
  ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
});

const collect = async (pages: AsyncIterable<Item[]>): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const page of pages) items.push(...page);
  return items;
};

/** The record by subject, time, actor and action; never by a scan. Lists lag behind by what an index
 *  does; a subject's chain does not. */
export const dynamoAuditReader = (table: AuditTable, hashAddress: HashAddress): AuditReader => {
  const newestOfList = async (source: ListSource, limit: number, before?: string) => {
    const range = rangeOf(source, before);
    if (range.from > range.to) return [];
    // One more than are wanted, since `before` itself is among them.
    const found = await Promise.all(
      auditPartitions(source).map((partition) =>
        collect(queryPages(table, listed(source.by, partition, range), limit + 1)),
      ),
    );
    return found
      .flat()
      .map(readEntry)
      .filter(({ id }) => id !== before)
      .toSorted((one, other) => (one.id < other.id ? 1 : -1))
      .slice(0, limit);
  };

  return {
    async newest(source, limit, before) {
      if (source.by !== 'subject') return newestOfList(source, limit, before);
      const question = olderThan(await hashAddress(source.subject), before);
      return (await collect(queryPages(table, question, limit))).map(readEntry);
    },
    async checkChain(subject) {
      const checker = chainChecker();
      for await (const page of queryPages(table, chainOf(await hashAddress(subject)))) {
        for (const item of page) checker.add(readLink(item));
      }
      return checker.result();
    },
  };
};
