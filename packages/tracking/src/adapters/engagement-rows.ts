import type { TableKey, TransactItem } from '@distronation/common/adapters';
import * as z from 'zod';
import type { Engagement } from '../engagement.ts';
import type { Delivered, EngagementChange, Generation } from '../ports.ts';
import { contactPk } from './event-rows.ts';
import type { Item } from './mail-table.ts';
import { packMarks, unpackMarks } from './pack-engagement.ts';

export const engagementKey = (
  { messageId, recipient }: Delivered,
  generation: Generation,
): TableKey => ({ pk: contactPk(recipient), sk: `ENGAGEMENT#${generation}#${messageId}` });

/** The item is written only if nobody has written it since it was read. */
export const putEngagement = (
  table: string,
  { of, generation, version, after }: EngagementChange,
): TransactItem => ({
  Put: {
    TableName: table,
    Item: {
      ...engagementKey(of, generation),
      version: version + 1,
      deliveredAt: after.deliveredAt,
      marks: packMarks(after.marks),
    },
    ...(version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': version },
        }),
  },
});

const row = z.object({
  version: z.number(),
  deliveredAt: z.number().optional(),
  marks: z.array(z.string()),
});

const none: Engagement = { marks: [] };

export const parseEngagement = (
  item: Item | undefined,
): { engagement: Engagement; version: number } => {
  if (item === undefined) return { engagement: none, version: 0 };
  const { version, deliveredAt, marks } = row.parse(item);
  const engagement = {
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    marks: unpackMarks(marks),
  };
  return { engagement, version };
};
