import * as z from 'zod';
import type { TransactItem } from '@distronation/common/adapters';
import type { EventWrite } from '../ports.ts';
import type { Item } from './mail-table.ts';

const keepSeconds = 3 * 24 * 60 * 60;

export const putToken = (
  table: string,
  { token, bodyHash }: NonNullable<EventWrite['token']>,
  now: number,
): TransactItem => ({
  Put: {
    TableName: table,
    Item: {
      pk: `WEBHOOK#${token}`,
      sk: 'TOKEN',
      bodyHash,
      expiresAt: Math.floor(now / 1000) + keepSeconds,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

const row = z.object({ bodyHash: z.string() });

export const bodyHashOf = (item: Item): string => row.parse(item).bodyHash;
