import type { TableKey, TransactItem } from '@distronation/common/adapters';
import * as z from 'zod';
import { eventKinds, providers, type EventKind, type FiledEvent } from '../event.ts';
import type { EventPosition, Period, TrackedEvent } from '../ports.ts';
import type { Item } from './mail-table.ts';
import { packRaw, unpackRaw } from './raw-event.ts';
import { shardOf } from './shards.ts';

/** A batch of Mailgun's shares one Message-Id, so the events of 1,000 recipients come under it within
 *  seconds. */
export const messageShards = 8;

/** The index takes one unit for each event: 4,000 a second of one campaign and kind. */
export const listShards = 4;

export const messagePk = (messageId: string, shard: number): string => `MSG#${messageId}#${shard}`;

export const messageShardOf = (recipient: string): number => shardOf(recipient, messageShards);

export const listPk = (campaign: string, kind: EventKind, shard: number): string =>
  `EVENTS#${campaign}#${kind}#${shard}`;

/** Sorts as events are listed. */
export const positionText = ({ at, id }: EventPosition): string => `${at.toISOString()}#${id}`;

const eventSk = (position: EventPosition): string => `EVENT#${positionText(position)}`;

export const contactPk = (recipient: string): string => `CONTACT#${recipient}`;

/** Where events without a message or a recipient lie, of which there are few. */
const nobody = 'none';

type Place = Pick<FiledEvent, 'id' | 'at' | 'messageId' | 'recipient' | 'provider'>;

export const eventKey = ({
  messageId,
  recipient = nobody,
  provider,
  ...rest
}: Place): TableKey => ({
  pk: messagePk(messageId ?? `${nobody}#${provider}`, messageShardOf(recipient)),
  sk: eventSk(rest),
});

/** What only the effects of an event need is not kept with it: the provider's words hold it too. */
const rowOf = ({
  raw: _raw,
  preferences: _preferences,
  listedFor: _listedFor,
  ...event
}: FiledEvent) => ({
  ...event,
  at: event.at.toISOString(),
  campaign: event.campaign.name,
});

export const putEvent = (table: string, event: FiledEvent, applied: boolean): TransactItem => ({
  Put: {
    TableName: table,
    Item: {
      ...eventKey(event),
      gsi1pk: listPk(event.campaign.name, event.kind, shardOf(event.id, listShards)),
      gsi1sk: positionText(event),
      ...rowOf(event),
      applied,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

/** The recipient's own list: where the event lies, and what the provider said. */
export const putTimelineEntry = (table: string, event: FiledEvent): TransactItem => ({
  Put: {
    TableName: table,
    Item: {
      pk: contactPk(event.recipient ?? nobody),
      sk: eventSk(event),
      messageId: event.messageId,
      provider: event.provider,
      raw: packRaw(event.raw),
    },
  },
});

/** The part of a timeline that holds the entries of a period. */
export const entriesOf = ({ from, to }: Partial<Period>): { from: string; to: string } => ({
  from: from === undefined ? 'EVENT#' : `EVENT#${from.toISOString()}`,
  to: to === undefined ? 'EVENT$' : `EVENT#${to.toISOString()}`,
});

const timelineRow = z.object({
  pk: z.string(),
  sk: z.string(),
  messageId: z.string().optional(),
  provider: z.enum(providers),
});

/** The key of the event that a timeline's entry stands for. */
export const eventKeyOfEntry = (item: Item): TableKey => {
  const { pk, sk, messageId, provider } = timelineRow.parse(item);
  const recipient = pk.slice(contactPk('').length);
  return { pk: messagePk(messageId ?? `${nobody}#${provider}`, messageShardOf(recipient)), sk };
};

const toldRow = z.object({ raw: z.instanceof(Uint8Array) });

/** What the provider said, from a timeline's entry. */
export const rawOfEntry = (item: Item): unknown => unpackRaw(toldRow.parse(item).raw);

const text = z.string().optional();

const eventRow = z.object({
  id: z.string(),
  provider: z.enum(providers),
  kind: z.enum(eventKinds),
  at: z.string(),
  messageId: text,
  recipient: text,
  campaign: z.string(),
  tags: z.array(z.string()),
  status: z.object({ code: z.number().optional(), message: text, description: text }).optional(),
  client: z
    .object({ name: text, os: text, device: text, userAgent: text, ip: text, bot: text })
    .optional(),
  place: z.object({ country: text, region: text, city: text }).optional(),
  url: text,
});

export const parseEvent = (item: Item): TrackedEvent => {
  const { at, campaign, tags, ...event } = eventRow.parse(item);
  return { ...event, at: new Date(at), tags, campaign: { name: campaign, tags: tags.toSorted() } };
};

const appliedRow = z.object({ applied: z.boolean() });

export const isApplied = (item: Item): boolean => appliedRow.parse(item).applied;
