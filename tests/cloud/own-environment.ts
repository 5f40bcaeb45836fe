import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Environment } from '@distronation/local-cloud';
import { createTables, tables } from '@distronation/local-cloud/seed';

/** The environment of a product with tables of its own, which are like those of the cloud. */
export const withOwnTables = async (
  dynamo: DynamoDBClient,
  environment: Environment,
): Promise<Environment> => {
  const owner = crypto.randomUUID();
  const own = new Map(
    tables.map((table) => [table.name, { ...table, name: `${table.name}-${owner}` }]),
  );
  await createTables(dynamo, [...own.values()]);
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, own.get(value)?.name ?? value]),
  );
};
