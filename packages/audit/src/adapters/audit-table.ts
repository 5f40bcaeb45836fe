import {
  QueryCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';

export interface AuditTable {
  client: DynamoDBDocumentClient;
  table: string;
}

export type Item = Record<string, unknown>;
type Question = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey' | 'Limit'>;

/** What the table answers, page by page as DynamoDB gives it. */
export const queryPages = async function* queryPages(
  { client, table }: AuditTable,
  question: Question,
  limit = Infinity,
): AsyncGenerator<Item[], void> {
  let from: Item | undefined;
  let missing = limit;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        ...question,
        TableName: table,
        ...(from ? { ExclusiveStartKey: from } : {}),
        ...(Number.isFinite(missing) ? { Limit: missing } : {}),
      }),
    );
    yield Items;
    missing -= Items.length;
    from = LastEvaluatedKey;
  } while (from && missing > 0);
};
