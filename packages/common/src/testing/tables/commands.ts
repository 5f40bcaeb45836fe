import type * as z from 'zod';
import { queried, updated } from './expressions.ts';
import type { MemoryTables } from './memory-tables.ts';
import { batchGet, keyed, placeholdersOf, put, query, transaction, update } from './requests.ts';

/** Each answers its command's input with what DynamoDB's output would hold. */
export type Commands = Readonly<Record<string, (input: unknown) => object>>;

export const readCommands = (tables: MemoryTables): Commands => ({
  Get(input) {
    const { TableName, Key } = keyed.parse(input);
    return { Item: tables.get(TableName, Key) };
  },
  BatchGet(input) {
    const Responses: Record<string, unknown[]> = {};
    for (const [from, { Keys }] of Object.entries(batchGet.parse(input).RequestItems)) {
      Responses[from] = Keys.flatMap((each) => tables.get(from, each) ?? []);
    }
    return { Responses };
  },
  Query(input) {
    const given = query.parse(input);
    const { partitionKey, partition, isWanted } = queried(
      given.KeyConditionExpression,
      placeholdersOf(given),
    );
    const found = tables.list(given.TableName, partitionKey, partition).filter(isWanted);
    const ordered = given.ScanIndexForward ? found : found.toReversed();
    return { Items: ordered.slice(0, given.Limit) };
  },
});

export const writeCommands = (tables: MemoryTables): Commands => {
  const write = ({ TableName, Item }: z.infer<typeof put>) => tables.put(TableName, Item);
  const change = (given: z.infer<typeof update>) => {
    const { TableName, Key, UpdateExpression } = given;
    const before = tables.get(TableName, Key);
    const after = updated(before ?? {}, UpdateExpression, placeholdersOf(given));
    tables.put(TableName, { ...after, ...Key });
    return before;
  };
  const remove = ({ TableName, Key }: z.infer<typeof keyed>) => tables.remove(TableName, Key);
  return {
    Put(input) {
      write(put.parse(input));
      return {};
    },
    // What it was before is all that anybody here asks an update for.
    Update: (input) => ({ Attributes: change(update.parse(input)) }),
    Delete(input) {
      remove(keyed.parse(input));
      return {};
    },
    TransactWrite(input) {
      for (const { Put, Update, Delete } of transaction.parse(input).TransactItems) {
        if (Put) write(Put);
        if (Update) change(Update);
        if (Delete) remove(Delete);
      }
      return {};
    },
  };
};
