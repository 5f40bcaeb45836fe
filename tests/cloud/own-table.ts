import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from './stores.ts';

const key = (prefix: string) => [
  { AttributeName: `${prefix}pk`, KeyType: 'HASH' as const },
  { AttributeName: `${prefix}sk`, KeyType: 'RANGE' as const },
];

/** A table shaped like the mail table, for tests that change what the whole table goes by. */
export const ownMailTable = async (): Promise<string> => {
  const TableName = `own-mail-${crypto.randomUUID()}`;
  await dynamo.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: key(''),
      AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      GlobalSecondaryIndexes: [
        { IndexName: 'gsi1', KeySchema: key('gsi1'), Projection: { ProjectionType: 'ALL' } },
      ],
    }),
  );
  return TableName;
};
