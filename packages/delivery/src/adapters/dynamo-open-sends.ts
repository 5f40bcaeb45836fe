import { paginateQuery, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { deliveryPartitions, ifConditionHolds, sendKey } from '@distronation/common/adapters';
import pMap from 'p-map';
import type { Ledger } from '../ports.ts';
import { openSends, type MailTable } from './dynamo-sends.ts';
import { parseDelivery, parseOpenSend } from './ledger-rows.ts';

const queriesAtOnce = 10;

export const listDueSends =
  ({ client, table }: MailTable): Ledger['listDue'] =>
  async (before, limit) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :open AND gsi1sk < :before',
        ExpressionAttributeValues: { ':open': openSends, ':before': before.toISOString() },
        Limit: limit,
      }),
    );
    return Items.map(parseOpenSend);
  };

export const putOffSend =
  ({ client, table }: MailTable): Ledger['putOff'] =>
  async (sendId, due) => {
    await ifConditionHolds(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: sendKey(sendId),
          UpdateExpression: 'SET gsi1sk = :due',
          ConditionExpression: 'gsi1pk = :open',
          ExpressionAttributeValues: { ':due': due.toISOString(), ':open': openSends },
        }),
      ),
    );
  };

export const retireSend =
  ({ client, table }: MailTable, now: () => number): Ledger['retire'] =>
  async (sendId) => {
    await ifConditionHolds(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: sendKey(sendId),
          UpdateExpression: 'SET finished = :yes REMOVE gsi1pk, gsi1sk',
          ConditionExpression: 'leaseUntil <= :now',
          ExpressionAttributeValues: { ':yes': true, ':now': now() },
        }),
      ),
    );
  };

export const rowsOfSend =
  ({ client, table }: MailTable): Ledger['rowsOf'] =>
  async (sendId, count) => {
    const query = async (partition: string) => {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :row)',
          ExpressionAttributeValues: { ':pk': partition, ':row': 'TO#' },
        },
      );
      const rows = [];
      for await (const { Items = [] } of pages) rows.push(...Items.map(parseDelivery));
      return rows;
    };
    const partitions = deliveryPartitions(sendId, count);
    return (await pMap(partitions, query, { concurrency: queriesAtOnce })).flat();
  };
