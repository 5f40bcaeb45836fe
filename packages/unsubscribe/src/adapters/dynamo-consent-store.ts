import {
  GetCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { isLostRace, readItems, type DynamoAuditLog } from '@distronation/common/adapters';
import { canonicalAddress, topics, type Topic } from '@distronation/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { noChoiceYet } from '../consent.ts';
import type { ConsentStore, StoredConsent } from '../ports.ts';

const row = z.object({
  pk: z.string(),
  unsubscribeAll: z.boolean(),
  topics: z.record(z.string(), z.enum(['OPT_IN', 'OPT_OUT'])),
  optedInAt: z.record(z.string(), z.string()).default({}),
  block: z.enum(['bounced', 'complained', 'invalid']).optional(),
  version: z.number(),
  updatedAt: z.string(),
});

const longestPauseMs = 50;

const keyOf = (address: string) => ({ pk: `CONTACT#${canonicalAddress(address)}`, sk: 'CONSENT' });

/** A topic that is no longer ours must not keep anybody's other choices from being read. */
const knownTopics = <T>(stored: Record<string, T>): Partial<Record<Topic, T>> =>
  Object.fromEntries(topics.flatMap((topic) => (stored[topic] ? [[topic, stored[topic]]] : [])));

const parseRow = (item: Record<string, unknown> | undefined): StoredConsent => {
  if (item === undefined) return { consent: noChoiceYet, version: 0 };
  const { unsubscribeAll, version, updatedAt, block, ...stored } = row.parse(item);
  const optedInAt = knownTopics(stored.optedInAt);
  return {
    consent: {
      unsubscribeAll,
      topics: knownTopics(stored.topics),
      ...(Object.keys(optedInAt).length > 0 ? { optedInAt } : {}),
      ...(block ? { block } : {}),
    },
    version,
    updatedAt,
  };
};

/** Choices in the mail table, each change in one transaction with its audit entry. Reads are
 *  consistent: an opt-out that was answered must hold for the very next send. */
export const dynamoConsentStore = ({
  client,
  table,
  audit,
}: {
  client: DynamoDBDocumentClient;
  table: string;
  audit: DynamoAuditLog;
}): ConsentStore => {
  return {
    async read(address) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: keyOf(address), ConsistentRead: true }),
      );
      return parseRow(Item);
    },

    async readMany(addresses) {
      const keys = [...new Map(addresses.map((each) => [keyOf(each).pk, keyOf(each)])).values()];
      const items = await readItems(client, table, keys);
      const byKey = new Map(items.map((item) => [item['pk'], item]));
      return new Map(addresses.map((each) => [each, parseRow(byKey.get(keyOf(each).pk))]));
    },

    async commit({ address, version, consent, entry }) {
      const change = {
        Put: {
          TableName: table,
          Item: { ...keyOf(address), ...consent, version: version + 1, updatedAt: entry.at },
          ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
          ...(version === 0
            ? {}
            : {
                ExpressionAttributeNames: { '#version': 'version' },
                ExpressionAttributeValues: { ':version': version },
              }),
        },
      };
      try {
        const record = await audit.writeFor(entry);
        await client.send(new TransactWriteCommand({ TransactItems: [change, record] }));
        return true;
      } catch (error) {
        if (!isLostRace(error)) throw error;
        // Whoever lost comes back at once; a moment of their own keeps a crowd apart.
        await sleep(Math.random() * longestPauseMs);
        return false;
      }
    },
  };
};
