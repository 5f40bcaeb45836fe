import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds } from '@distronation/common/adapters';
import type { Recounting } from '../ports.ts';
import { parseState, stateKey, type CountingState } from './counting-state.ts';
import type { MailTable } from './mail-table.ts';

const readState = async ({ client, mailTable }: MailTable): Promise<CountingState> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: mailTable, Key: stateKey, ConsistentRead: true }),
  );
  return parseState(Item);
};

/** Leaves the closing of hours as it is. False if somebody else was first. */
const fill = (
  { client, mailTable }: MailTable,
  { current, filling, closingBefore, closedBefore, closingSince }: CountingState,
  generation: number,
): Promise<boolean> =>
  ifConditionHolds(
    client.send(
      new UpdateCommand({
        TableName: mailTable,
        Key: stateKey,
        UpdateExpression:
          'SET filling = :generation, #current = :current, ' +
          'closingBefore = if_not_exists(closingBefore, :closingBefore), ' +
          'closedBefore = if_not_exists(closedBefore, :closedBefore), ' +
          'closingSince = if_not_exists(closingSince, :closingSince)',
        ConditionExpression:
          'attribute_not_exists(pk) OR (#current = :current AND ' +
          `${filling === undefined ? 'attribute_not_exists(filling)' : 'filling = :filling'})`,
        ExpressionAttributeNames: { '#current': 'current' },
        ExpressionAttributeValues: {
          ':generation': generation,
          ':current': current,
          ...(filling === undefined ? {} : { ':filling': filling }),
          ':closingBefore': closingBefore,
          ':closedBefore': closedBefore,
          ':closingSince': closingSince,
        },
      }),
    ),
  );

export const beginGeneration =
  (table: MailTable): Recounting['beginGeneration'] =>
  async (anew) => {
    for (;;) {
      const state = await readState(table);
      const { current, filling } = state;
      if (filling !== undefined && !anew) return filling;
      const next = (filling ?? current) + 1;
      if (await fill(table, state, next)) return next;
    }
  };

export const finishGeneration =
  (table: MailTable): Recounting['finishGeneration'] =>
  async (generation) => {
    const isFinished = await ifConditionHolds(
      table.client.send(
        new UpdateCommand({
          TableName: table.mailTable,
          Key: stateKey,
          UpdateExpression: 'SET #current = :generation REMOVE filling',
          ConditionExpression: 'filling = :generation',
          ExpressionAttributeNames: { '#current': 'current' },
          ExpressionAttributeValues: { ':generation': generation },
        }),
      ),
    );
    if (isFinished || (await readState(table)).current === generation) return;
    throw new Error('Another generation is being filled');
  };
