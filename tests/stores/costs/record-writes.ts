import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dynamo } from '../../cloud/stores.ts';
import type { StoredItem } from './item-size.ts';
import type { Written } from './write-units.ts';

const text = z.object({ S: z.string() });
const key = z.object({ pk: text, sk: text });

const place = z.union([
  z
    .object({ TableName: z.string(), Item: key })
    .transform(({ TableName, Item }) => ({ TableName, Key: Item })),
  z.object({ TableName: z.string(), Key: key }),
]);

type Place = z.infer<typeof place>;

const transaction = z.object({
  TransactItems: z.array(
    z.union([
      z.object({ Put: place }).transform(({ Put }) => Put),
      z.object({ Update: place }).transform(({ Update }) => Update),
      z.object({ ConditionCheck: place }).transform(({ ConditionCheck }) => ConditionCheck),
    ]),
  ),
});

const writers = ['PutItemCommand', 'UpdateItemCommand'];

const placesOf = (command: string, input: unknown): Place[] => {
  if (command === 'TransactWriteItemsCommand') return transaction.parse(input).TransactItems;
  return writers.includes(command) ? [place.parse(input)] : [];
};

const keyText = ({ pk, sk }: Place['Key']): string => JSON.stringify([pk.S, sk.S]);

/** As they lie in their tables, in the order asked for; no two tables use the same keys. */
const read = async (places: readonly Place[]): Promise<(StoredItem | undefined)[]> => {
  const byTable = Map.groupBy(places, ({ TableName }) => TableName);
  const RequestItems = Object.fromEntries(
    [...byTable].map(([table, own]) => {
      const Keys = own.map(({ Key }) => Key);
      return [table, { Keys, ConsistentRead: true }];
    }),
  );
  const { Responses = {} } = await dynamo.send(new BatchGetItemCommand({ RequestItems }));
  const items = Object.values(Responses).flat();
  const found = new Map(items.map((item) => [keyText(key.parse(item)), item]));
  return places.map(({ Key }) => found.get(keyText(Key)));
};

export interface RecordedWrite extends Written {
  pk: string;
  sk: string;
}

/** Everything that goes in through the client, with each item as it was and as it is then; what is only
 *  checked costs as much. What was refused is left out. */
export const recordWrites = (client: DynamoDBDocumentClient): RecordedWrite[] => {
  const writes: RecordedWrite[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const places = placesOf(commandName, args.input);
        if (places.length === 0) return next(args);
        const before = await read(places);
        const answer = await next(args);
        const after = await read(places);
        for (const [index, { Key }] of places.entries()) {
          writes.push({
            pk: Key.pk.S,
            sk: Key.sk.S,
            before: before[index],
            after: after[index],
            inTransaction: commandName === 'TransactWriteItemsCommand',
          });
        }
        return answer;
      },
    { step: 'build', name: 'record' },
  );
  return writes;
};
