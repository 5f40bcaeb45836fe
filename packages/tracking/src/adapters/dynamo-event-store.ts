import {
  GetCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { failedConditions, retryConflicts } from '@distronation/common/adapters';
import type { DeliveryEvent, EventStore, Recorded, WebhookTokens } from '../ports.ts';
import {
  bodyHashOf,
  eventKey,
  isApplied,
  putEvent,
  putToken,
  type TransactItem,
} from './event-rows.ts';

interface Tables {
  client: DynamoDBDocumentClient;
  mailTable: string;
  guardTable: string;
  now?: () => number;
}

type Item = Record<string, unknown>;

/** Writes all items or none. Resolves to the items that stood in the way, each in its place; to an
 *  empty list when everything went in. */
const putAll = async ({ client }: Tables, items: TransactItem[]): Promise<(Item | undefined)[]> => {
  try {
    const command = () => client.send(new TransactWriteCommand({ TransactItems: items }));
    await retryConflicts.execute(command);
    return [];
  } catch (error) {
    return failedConditions(error);
  }
};

const stateOf = (event: Item | undefined): Recorded => {
  if (event === undefined) return 'new';
  return isApplied(event) ? 'applied' : 'unapplied';
};

const record = async (tables: Tables, event: DeliveryEvent): Promise<Recorded> => {
  const [known] = await putAll(tables, [putEvent(tables.mailTable, event)]);
  return stateOf(known);
};

/** A new token for a known event is consumed by itself; a known token must have come with this body. */
const recordWithToken = async (
  tables: Tables,
  event: DeliveryEvent,
  token: string,
  bodyHash: string,
): Promise<Recorded | 'reused'> => {
  const { mailTable, guardTable, now = Date.now } = tables;
  const consume = putToken(guardTable, token, bodyHash, now());
  const [known, used] = await putAll(tables, [putEvent(mailTable, event), consume]);
  if (used === undefined && known === undefined) return 'new';
  const [usedMeanwhile] = used ? [used] : await putAll(tables, [consume]);
  if (usedMeanwhile && bodyHashOf(usedMeanwhile) !== bodyHash) return 'reused';
  return known ? stateOf(known) : record(tables, event);
};

/** Events in the mail table, each under a key that cannot repeat; webhook tokens in the guard table,
 *  consumed in the same transaction as the event that they came with. */
export const dynamoEventStore = (tables: Tables): EventStore & { tokens: WebhookTokens } => {
  const { client, mailTable } = tables;
  return {
    record: (event) => record(tables, event),
    async markApplied(event) {
      await client.send(
        new UpdateCommand({
          TableName: mailTable,
          Key: eventKey(event),
          UpdateExpression: 'SET applied = :yes',
          ExpressionAttributeValues: { ':yes': true },
        }),
      );
    },
    async ping() {
      await client.send(new GetCommand({ TableName: mailTable, Key: { pk: 'PING', sk: 'PING' } }));
    },
    tokens: {
      record: (event, token, bodyHash) => recordWithToken(tables, event, token, bodyHash),
    },
  };
};
