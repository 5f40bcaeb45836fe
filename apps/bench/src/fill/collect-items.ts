import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

export type Item = Record<string, unknown>;

const key = z.object({ pk: z.string(), sk: z.string() });

const put = z.object({ Item: z.looseObject(key.shape) });

const update = z.object({
  Key: key,
  UpdateExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()),
});

type Update = z.infer<typeof update>;

const transaction = z.object({
  TransactItems: z.array(z.union([z.object({ Put: put }), z.object({ Update: update })])),
});

const get = z.object({ Key: key });

const textOf = ({ pk, sk }: z.infer<typeof key>): string => JSON.stringify([pk, sk]);

const form = /^SET (?<set>.+) ADD (?<add>.+)$/;

const pairsOf = (list: string, separator: string): [string, string][] =>
  list.split(', ').map((pair) => {
    const [name = '', value = ''] = pair.split(separator);
    return [name, value];
  });

/** Of the one form in which the adapters write cells. */
const updated = (before: Item, of: Update): Item => {
  const { set, add } = form.exec(of.UpdateExpression)?.groups ?? {};
  if (!set || !add) throw new Error(`An update of another form: ${of.UpdateExpression}`);
  const after: Item = { ...before, ...of.Key };
  for (const [name, value] of pairsOf(set, ' = ')) {
    after[name] = of.ExpressionAttributeValues[value];
  }
  for (const [placeholder, value] of pairsOf(add, ' ')) {
    const name = of.ExpressionAttributeNames[placeholder] ?? placeholder;
    after[name] = Number(after[name] ?? 0) + Number(of.ExpressionAttributeValues[value]);
  }
  return after;
};

/** Has the client gather what would be written instead of sending it, and answer reads from that. For
 *  writers that meet nobody, so that no condition can fail. */
export const collectItems = (client: DynamoDBDocumentClient) => {
  const items = new Map<string, Item>();

  const write = (input: unknown) => {
    for (const each of transaction.parse(input).TransactItems) {
      if ('Put' in each) items.set(textOf(each.Put.Item), each.Put.Item);
      else {
        const id = textOf(each.Update.Key);
        items.set(id, updated(items.get(id) ?? {}, each.Update));
      }
    }
  };
  const read = (input: unknown) => {
    const Item = items.get(textOf(get.parse(input).Key));
    return Item ? { Item } : {};
  };

  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async ({ input }) => {
        const isRead = commandName.startsWith('Get');
        if (!isRead) write(input);
        return { response: {}, output: { $metadata: {}, ...(isRead ? read(input) : {}) } };
      },
    { step: 'initialize', name: 'collect' },
  );
  return {
    /** Takes out what is complete: all but the cells, which go on being added to. */
    take(isComplete: (item: Item) => boolean): Item[] {
      const taken = [...items].filter(([, item]) => isComplete(item));
      for (const [id] of taken) items.delete(id);
      return taken.map(([, item]) => item);
    },
  };
};
