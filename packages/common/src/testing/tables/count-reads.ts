import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

const consumption = z.object({ CapacityUnits: z.number() });

const answer = z.object({
  ConsumedCapacity: z.union([consumption, z.array(consumption)]),
});

const readers = ['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand'];

/** Has DynamoDB tell the read units of whatever goes through the client; a scan, or any other command, is
 *  refused. */
export const countReads = (client: DynamoDBDocumentClient) => {
  let units = 0;
  let calls = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (!readers.includes(commandName)) throw new Error(`${commandName} is no bounded read`);
        const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' as const };
        const result = await next({ ...args, input });
        const { ConsumedCapacity } = answer.parse(result.output);
        units += [ConsumedCapacity]
          .flat()
          .reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
        calls += 1;
        return result;
      },
    { step: 'initialize', name: 'count-reads' },
  );
  /** What a piece of work takes. */
  return async (work: () => Promise<unknown>): Promise<{ units: number; calls: number }> => {
    [units, calls] = [0, 0];
    await work();
    return { units, calls };
  };
};
