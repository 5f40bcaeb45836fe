import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readCommands, writeCommands, type Commands } from './commands.ts';
import { memoryTables } from './memory-tables.ts';

/** A client that keeps what is written through it in memory, and answers reads from there, until it is all
 *  handed over at once. For writers that meet nobody: conditions are taken to hold. */
export const rememberingClient = () => {
  const tables = memoryTables();
  const commands: Commands = { ...readCommands(tables), ...writeCommands(tables) };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async ({ input }) => {
        const run = commands[commandName.replace(/(?:Items?)?Command$/, '')];
        if (!run) throw new Error(`${commandName} is not remembered`);
        return { response: {}, output: { $metadata: {}, ...run(input) } };
      },
    { step: 'initialize', name: 'remember' },
  );
  return { client, written: tables.all, take: tables.take };
};
