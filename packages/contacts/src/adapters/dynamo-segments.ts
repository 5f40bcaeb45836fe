import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { writeUnlessOvertaken, type DynamoAuditLog } from '@distronation/common/adapters';
import type { SavedSegment, SegmentStore } from '../search/ports.ts';
import type { Item, MailTable } from './mail-table.ts';

interface Options extends MailTable {
  audit: Pick<DynamoAuditLog, 'writeFor'>;
  /** Throws for what is no segment. */
  parseSegment: (item: Item) => SavedSegment;
}

const keyOf = (id: string) => ({ pk: 'SEGMENTS', sk: id });

/** Saved segments, so few that all lie together. */
export const dynamoSegments = ({
  client,
  mailTable,
  audit,
  parseSegment,
}: Options): SegmentStore => ({
  async list() {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: mailTable,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keyOf('').pk },
      }),
    );
    return Items.map(parseSegment);
  },

  add: async (segment, entry) =>
    writeUnlessOvertaken(client, [
      {
        Put: {
          TableName: mailTable,
          Item: { ...keyOf(segment.id), ...segment },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      await audit.writeFor(entry),
    ]),

  remove: async (id, entry) =>
    writeUnlessOvertaken(client, [
      {
        Delete: {
          TableName: mailTable,
          Key: keyOf(id),
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      await audit.writeFor(entry),
    ]),
});
