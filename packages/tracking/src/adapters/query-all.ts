import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item, MailTable } from './mail-table.ts';

export interface Range {
  /** Absent for the table itself. */
  index?: 'gsi1';
  partition: string;
  /** Both ends belong to the range; a sort key may go on after them. */
  from?: string;
  to?: string;
}

/** Above every character that a sort key holds. */
const last = '\u{10ffff}';

const queryOf = (
  { mailTable }: MailTable,
  { index, partition, from = ' ', to = last }: Range,
): QueryCommandInput => {
  const [pk, sk] = index === undefined ? ['pk', 'sk'] : [`${index}pk`, `${index}sk`];
  return {
    TableName: mailTable,
    ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
    KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#pk': pk, '#sk': sk },
    ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
  };
};

/** Items of one partition in order, page by page, newest first if `backwards`; at most `limit`. */
export const queryItems = async (
  table: MailTable,
  range: Range,
  { limit = Infinity, backwards = false }: { limit?: number; backwards?: boolean } = {},
): Promise<Item[]> => {
  const items: Item[] = [];
  if (limit <= 0 || (range.from ?? '') > (range.to ?? last)) return items;
  let start: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        ...queryOf(table, range),
        ScanIndexForward: !backwards,
        ...(start ? { ExclusiveStartKey: start } : {}),
        ...(Number.isFinite(limit) ? { Limit: limit - items.length } : {}),
      }),
    );
    items.push(...Items);
    start = LastEvaluatedKey;
  } while (start !== undefined && items.length < limit);
  return items;
};
