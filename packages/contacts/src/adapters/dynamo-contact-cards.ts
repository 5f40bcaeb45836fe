import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { indexShards, readItems } from '@distronation/common/adapters';
import type { ContactCards, ContactPlace } from '../ports.ts';
import { cardKey, customIdKey, parsePlace, placesPk } from './contact-rows.ts';
import type { Item, MailTable } from './mail-table.ts';

const newestFirst = (left: ContactPlace, right: ContactPlace): number =>
  left.sequence < right.sequence ? 1 : -1;

/** Above every sequence. */
const end = '~';

/** Contacts in brief, by the order of their changes and by partner; never by a scan. */
export const dynamoContactCards = ({ client, mailTable }: MailTable): ContactCards => {
  const newestOf = async (shard: string, limit: number, before: string): Promise<Item[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: mailTable,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :shard AND gsi1sk < :before',
        ExpressionAttributeValues: { ':shard': placesPk(shard), ':before': before },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items;
  };

  const addressesWith = async (customId: string): Promise<string[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: mailTable,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': customIdKey(customId, '').pk },
      }),
    );
    return Items.map(({ sk }) => String(sk));
  };

  return {
    /** Each shard is asked for as many as could all be its own; a card is under a kilobyte, so that
     *  DynamoDB answers up to a thousand in one page. */
    async newest(limit, before = end) {
      const found = await Promise.all(indexShards.map((shard) => newestOf(shard, limit, before)));
      return found.flat().map(parsePlace).toSorted(newestFirst).slice(0, limit);
    },

    async withCustomId(customId) {
      const addresses = await addressesWith(customId);
      const cards = await readItems(client, mailTable, addresses.map(cardKey));
      return cards.map(parsePlace).toSorted(newestFirst);
    },
  };
};
