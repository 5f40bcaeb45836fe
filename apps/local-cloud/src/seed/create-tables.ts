import {
  CreateTableCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { definitionOf, tables } from './tables.ts';

/** Creates what is missing; a table that exists is left as it is. */
export const createTables = async (dynamodb: DynamoDBClient): Promise<void> => {
  await Promise.all(
    tables.map(async (table) => {
      const isNew = await dynamodb.send(new CreateTableCommand(definitionOf(table))).then(
        () => true,
        (error: unknown) => {
          if (error instanceof ResourceInUseException) return false;
          throw error;
        },
      );
      if (!isNew || table.expiryAttribute === undefined) return;
      const TimeToLiveSpecification = { AttributeName: table.expiryAttribute, Enabled: true };
      await dynamodb.send(
        new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification }),
      );
    }),
  );
};
