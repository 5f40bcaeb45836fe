import {
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { untilWritten, type Clock } from '@distronation/common';
import { ifConditionHolds, isLostRace, type DynamoAuditLog } from '@distronation/common/adapters';
import type { UndecidedMail, UndecidedMails } from '../ports.ts';
import {
  keepSeconds,
  openList,
  parseUndecided,
  placeOf,
  undecidedItem,
  undecidedKey,
} from './undecided-rows.ts';

const closing = {
  UpdateExpression:
    'SET closedAt = :now REMOVE gsi1pk, gsi1sk, address, subject, words, topics, verdicts',
  ConditionExpression: 'attribute_exists(gsi1pk)',
};

/** In the mail table, whose expiry deletes late: what is over thirty days old is not shown. */
export const dynamoUndecidedMails = ({
  client,
  table,
  audit,
  now,
}: {
  client: DynamoDBDocumentClient;
  table: string;
  audit: Pick<DynamoAuditLog, 'writeFor'>;
  now: Clock;
}): UndecidedMails => {
  const oldestShown = (): string => new Date(now().getTime() - keepSeconds * 1000).toISOString();

  const find = async (id: string): Promise<UndecidedMail | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: undecidedKey(id), ConsistentRead: true }),
    );
    const isOpen = Item?.['gsi1pk'] === openList;
    const mail = Item && isOpen ? parseUndecided(Item) : undefined;
    return mail && mail.receivedAt >= oldestShown() ? mail : undefined;
  };

  return {
    async add(mail) {
      const Item = undecidedItem(mail);
      const ConditionExpression = 'attribute_not_exists(pk)';
      await ifConditionHolds(
        client.send(new PutCommand({ TableName: table, Item, ConditionExpression })),
      );
    },

    find,

    async list(limit, after) {
      const from = [oldestShown(), ...(after ? [placeOf(after)] : [])].toSorted().at(-1);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :open AND gsi1sk > :from',
          ExpressionAttributeValues: { ':open': openList, ':from': from },
          Limit: limit,
        }),
      );
      return Items.map(parseUndecided);
    },

    async close(id, entry) {
      const Update = {
        TableName: table,
        Key: undecidedKey(id),
        ExpressionAttributeValues: { ':now': entry.at },
        ...closing,
      };
      // Either somebody else closed the mail, or the subject's chain grew: only the mail can tell.
      return untilWritten(async () => {
        if (!(await find(id))) return false;
        const TransactItems = [{ Update }, await audit.writeFor(entry)];
        try {
          await client.send(new TransactWriteCommand({ TransactItems }));
          return true;
        } catch (error) {
          if (isLostRace(error)) return undefined;
          throw error;
        }
      });
    },
  };
};
