import * as z from 'zod';
import type { Placeholders } from './expressions.ts';

const table = z.string();
const key = z.looseObject({ pk: z.string(), sk: z.string() });

const expression = {
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()).default({}),
};

/** What the adapters ask of DynamoDB, as far as it matters here. */
export const put = z.object({ TableName: table, Item: key });

export const keyed = z.object({ TableName: table, Key: key });

export const update = keyed.extend({
  UpdateExpression: z.string().transform((text) => text.replaceAll(/\s+/g, ' ')),
  ...expression,
});

export const query = z.object({
  TableName: table,
  KeyConditionExpression: z.string(),
  ScanIndexForward: z.boolean().default(true),
  Limit: z.number().default(Infinity),
  ...expression,
});

export const batchGet = z.object({
  RequestItems: z.record(table, z.object({ Keys: z.array(key) })),
});

export const transaction = z.object({
  TransactItems: z.array(
    z.object({ Put: put.optional(), Update: update.optional(), Delete: keyed.optional() }),
  ),
});

export const placeholdersOf = (
  given: Pick<z.infer<typeof query>, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>,
): Placeholders => ({
  names: given.ExpressionAttributeNames,
  values: given.ExpressionAttributeValues,
});
