import {
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import type { AuditEntry, AuditLog } from '../ports.ts';
import { nextLink, type AuditLink } from './audit-chain.ts';
import { auditIndexKeys, sequenceKey } from './audit-index.ts';
import { readLink } from './audit-rows.ts';
import { isLostRace } from './dynamo-errors.ts';
import { ifConditionHolds } from './dynamo-requests.ts';
import type { TransactItem } from './dynamo-transactions.ts';
import type { HashAddress } from './hash-address.ts';

type Item = Record<string, unknown>;

export interface DynamoAuditLog extends AuditLog {
  /** The write that appends the entry, for a transaction of the caller's own. The transaction fails
   *  on its condition when another entry of the same subject came first; build it anew then. */
  writeFor(entry: AuditEntry): Promise<TransactItem>;
  /** A subject's links in order, from the first. */
  read(subject: string): Promise<AuditLink[]>;
}

/** Of many who append to one chain one succeeds at a time; jitter keeps the others apart. */
const whileRacesAreLost = retry(handleWhen(isLostRace), {
  maxAttempts: 40,
  backoff: new ExponentialBackoff({ initialDelay: 10, maxDelay: 500 }),
});

/** By its key, which always stands: a damaged record must not keep anybody from leaving. */
const headOf = (item: Item): Pick<AuditLink, 'seq' | 'hash'> => ({
  seq: Number(item['sk']),
  hash: readLink(item).hash,
});

/** The only code that writes the audit table, and all it can do is add. */
export const dynamoAuditLog = ({
  client,
  table,
  hashAddress,
}: {
  client: DynamoDBDocumentClient;
  table: string;
  hashAddress: HashAddress;
}): DynamoAuditLog => {
  const query = async (subjectHash: string, latestOnly: boolean): Promise<Item[]> => {
    const items: Item[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': `SUBJECT#${subjectHash}` },
          ScanIndexForward: !latestOnly,
          ExclusiveStartKey: from,
          ...(latestOnly ? { Limit: 1 } : {}),
        }),
      );
      items.push(...(page.Items ?? []));
      from = latestOnly ? undefined : page.LastEvaluatedKey;
    } while (from);
    return items;
  };

  const putLink = (entry: AuditEntry, subjectHash: string, link: AuditLink) => ({
    Put: {
      TableName: table,
      Item: {
        pk: `SUBJECT#${subjectHash}`,
        sk: sequenceKey(link.seq),
        ...auditIndexKeys(entry, subjectHash, link.seq),
        ...link,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });

  const writeFor = async (entry: AuditEntry): Promise<TransactItem> => {
    const subjectHash = await hashAddress(entry.subject);
    const [head] = await query(subjectHash, true);
    return putLink(entry, subjectHash, nextLink(entry, subjectHash, head && headOf(head)));
  };

  return {
    writeFor,
    read: async (subject) => (await query(await hashAddress(subject), false)).map(readLink),
    async append(entry) {
      await whileRacesAreLost.execute(async () => {
        await client.send(new TransactWriteCommand({ TransactItems: [await writeFor(entry)] }));
      });
    },
    async appendFirst(entry) {
      const subjectHash = await hashAddress(entry.subject);
      const { Put } = putLink(entry, subjectHash, nextLink(entry, subjectHash, undefined));
      await ifConditionHolds(client.send(new PutCommand(Put)));
    },
  };
};
