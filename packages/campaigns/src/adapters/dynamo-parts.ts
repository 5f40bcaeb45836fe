import { paginateQuery, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds, isConditionFailure } from '@distronation/common/adapters';
import type { Part } from '../campaign.ts';
import type { CampaignStore } from '../ports.ts';
import { parsePart, partKey, partPrefix, partsPk, wasSent } from './campaign-rows.ts';

interface Options {
  client: DynamoDBDocumentClient;
  table: string;
}

/** Writes that somebody works on a part who knows less of it than others do: left alone, it would be given to
 *  one worker more each time. */
const touchPart = ({ client, table }: Options, id: string, { number, touchedAt }: Part) =>
  ifConditionHolds(
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: partKey(id, number),
        UpdateExpression: 'SET #at = :at',
        ConditionExpression: '#at < :at',
        ExpressionAttributeNames: { '#at': 'touchedAt' },
        ExpressionAttributeValues: { ':at': touchedAt },
      }),
    ),
  );

/** How far each part of a campaign is. */
export const dynamoParts = ({
  client,
  table,
}: Options): Pick<CampaignStore, 'parts' | 'savePart' | 'reopenPart'> => ({
  async parts(id) {
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :part)',
        ExpressionAttributeValues: { ':pk': partsPk(id), ':part': partPrefix },
      },
    );
    const parts: Part[] = [];
    for await (const { Items = [] } of pages) parts.push(...Items.map(parsePart));
    return parts;
  },

  async savePart(id, part) {
    const { number, round, counts, touchedAt } = part;
    const write = client.send(
      new UpdateCommand({
        TableName: table,
        Key: partKey(id, number),
        UpdateExpression: 'SET #number = :number, #round = :round, #counts = :counts, #at = :at',
        // Within a round nobody waits again, and nobody's end becomes a doubt.
        ConditionExpression: `attribute_not_exists(pk) OR #round = :round AND
          (#counts.#pending > :pending OR #counts.#pending = :pending AND #counts.#uncertain >= :uncertain)`,
        ExpressionAttributeNames: {
          '#number': 'number',
          '#round': 'round',
          '#counts': 'counts',
          '#pending': 'pending',
          '#uncertain': 'uncertain',
          '#at': 'touchedAt',
        },
        ExpressionAttributeValues: {
          ':number': number,
          ':round': round,
          ':counts': counts,
          ':pending': counts.pending,
          ':uncertain': counts.uncertain,
          ':at': touchedAt,
        },
        ReturnValues: 'UPDATED_OLD',
      }),
    );
    try {
      const { Attributes } = await write;
      return counts.pending === 0 && !wasSent(Attributes);
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
      await touchPart({ client, table }, id, part);
      return false;
    }
  },

  async reopenPart(id, number) {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: partKey(id, number),
        UpdateExpression: `SET #round = #round + :one, #counts.#failed = :none,
          #counts.#pending = #counts.#pending + #counts.#failed`,
        ExpressionAttributeNames: {
          '#round': 'round',
          '#counts': 'counts',
          '#pending': 'pending',
          '#failed': 'failed',
        },
        ExpressionAttributeValues: { ':one': 1, ':none': 0 },
      }),
    );
  },
});
