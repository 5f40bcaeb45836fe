import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

const consumption = z.object({ CapacityUnits: z.number() });

const answer = z.object({
  ConsumedCapacity: z.union([consumption, z.array(consumption)]),
});

const readers = ['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand'];

/** Has DynamoDB tell the read units of whatever goes through the client; a scan, or any other command, is
 *  refused. Resolves to what a piece of work takes. */
export const countReads = (client: DynamoDBDocumentClient) => {
  let units = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (!readers.includes(commandName)) throw new Error(`${commandName} is no bounded read`);
        const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' as const };
        const result = await next({ ...args, input });
        const { ConsumedCapacity } = answer.parse(result.output);
        for (const { CapacityUnits } of [ConsumedCapacity].flat()) units += CapacityUnits;
        return result;
      },
    { step: 'initialize', name: 'count-reads' },
  );
  return async (work: () => Promise<unknown>): Promise<number> => {
    units = 0;
    await work();
    return units;
  };
};
