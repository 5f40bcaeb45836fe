import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DeliveryEvent } from '../ports.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const keepTokenSeconds = 3 * 24 * 60 * 60;

const eventRow = z.object({ applied: z.boolean() });
const tokenRow = z.object({ bodyHash: z.string() });

const tokenKey = (token: string) => ({ pk: `WEBHOOK#${token}`, sk: 'TOKEN' });

export const eventKey = ({ id, at, messageId, provider }: DeliveryEvent) => ({
  pk: `MSG#${messageId ?? `none#${provider}`}`,
  sk: `EVENT#${at.toISOString()}#${id}`,
});

const putOnce = (table: string, item: Record<string, unknown>): TransactItem => ({
  Put: {
    TableName: table,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

export const putEvent = (table: string, event: DeliveryEvent): TransactItem =>
  putOnce(table, {
    ...eventKey(event),
    provider: event.provider,
    kind: event.kind,
    at: event.at.toISOString(),
    recipient: event.recipient,
    raw: JSON.stringify(event.raw),
    applied: false,
  });

export const putToken = (
  table: string,
  token: string,
  bodyHash: string,
  now: number,
): TransactItem =>
  putOnce(table, {
    ...tokenKey(token),
    bodyHash,
    expiresAt: Math.floor(now / 1000) + keepTokenSeconds,
  });

export const isApplied = (item: Record<string, unknown>): boolean => eventRow.parse(item).applied;

export const bodyHashOf = (item: Record<string, unknown>): string => tokenRow.parse(item).bodyHash;
