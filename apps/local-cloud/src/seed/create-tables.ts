import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { definitionOf, tables, type Table } from './tables.ts';

/** A table of an older make: what is asked of it by a newer index would fail much later. */
const checkIndexes = async (dynamodb: DynamoDBClient, { name, indexes }: Table): Promise<void> => {
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: name }));
  const known = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
  if (indexes.every((index) => known.includes(index))) return;
  throw new Error(`The table ${name} lacks an index that is new. Reset the local cloud.`);
};

/** Creates what is missing; a table that exists is left as it is. Rejects with one line for a table of
 *  an older make. */
export const createTables = async (
  dynamodb: DynamoDBClient,
  wanted: readonly Table[] = tables,
): Promise<void> => {
  await Promise.all(
    wanted.map(async (table) => {
      const isNew = await dynamodb.send(new CreateTableCommand(definitionOf(table))).then(
        () => true,
        (error: unknown) => {
          if (error instanceof ResourceInUseException) return false;
          throw error;
        },
      );
      if (!isNew) await checkIndexes(dynamodb, table);
      if (!isNew || table.expiryAttribute === undefined) return;
      const TimeToLiveSpecification = { AttributeName: table.expiryAttribute, Enabled: true };
      await dynamodb.send(
        new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification }),
      );
    }),
  );
};
