import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { readFacts } from './dynamo-sends.ts';

const known = { count: 1, campaign: { name: 'News', tags: [] } };

/** A table as it is for a moment after a write: only who asks for what is true now is told. */
const justWritten = () => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
  client.middlewareStack.add(
    () => async (args) => {
      const isUpToDate = 'ConsistentRead' in args.input && args.input.ConsistentRead === true;
      return { response: {}, output: { $metadata: {}, ...(isUpToDate ? { Item: known } : {}) } };
    },
    { step: 'initialize', name: 'lag' },
  );
  return client;
};

it('a send is known to the first event about it, which may come while it is only just written', async () => {
  const read = readFacts({ client: justWritten(), table: 'mail' });
  expect(await read('s1')).toEqual({ id: 's1', ...known });
});
