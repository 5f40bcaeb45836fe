import { canonicalAddress, topics, type Topic } from '@distronation/contracts';
import { indexShardOf, type HashAddress, type TableKey } from '@distronation/common/adapters';
import * as z from 'zod';
import { blocks, noChoiceYet } from '../consent.ts';
import type { StoredConsent } from '../ports.ts';

type Item = Record<string, unknown>;

const row = z.object({
  unsubscribeAll: z.boolean(),
  topics: z.record(z.string(), z.enum(['OPT_IN', 'OPT_OUT'])),
  optedInAt: z.record(z.string(), z.string()).default({}),
  pausedUntil: z.string().optional(),
  block: z.enum(blocks).optional(),
  liftedAt: z.partialRecord(z.enum(blocks), z.string()).optional(),
  version: z.number(),
  updatedAt: z.string(),
  erasedAt: z.string().optional(),
  leftBy: z.array(z.string()).default([]),
});

export const consentKey = (address: string): TableKey => ({
  pk: `CONTACT#${canonicalAddress(address)}`,
  sk: 'CONSENT',
});

/** The list of all choices in the order of their changes, in sixteen shards. */
export const choicesList = 'CONSENTS';

export const choicePlace = (address: string, at: string) => {
  const { pk } = consentKey(address);
  return { gsi1pk: `${choicesList}#${indexShardOf(pk)}`, gsi1sk: `${at}#${pk}` };
};

/** Whose choices an item of that list is. */
export const addressIn = ({ pk }: Item): string => String(pk).slice(consentKey('').pk.length);

/** Where the choices of somebody lie whose address must not be kept. */
export const erasedKey = async (address: string, hashAddress: HashAddress): Promise<TableKey> => ({
  pk: `ERASED#${await hashAddress(address)}`,
  sk: 'CONSENT',
});

/** A topic that is no longer ours must not keep anybody's other choices from being read. */
const knownTopics = <T>(stored: Record<string, T>): Partial<Record<Topic, T>> =>
  Object.fromEntries(topics.flatMap((topic) => (stored[topic] ? [[topic, stored[topic]]] : [])));

export const parseConsent = (item: Item | undefined): StoredConsent => {
  if (item === undefined) return { consent: noChoiceYet, version: 0 };
  const { unsubscribeAll, version, updatedAt, erasedAt, ...stored } = row.parse(item);
  const { block, liftedAt, pausedUntil } = stored;
  const optedInAt = knownTopics(stored.optedInAt);
  return {
    consent: {
      unsubscribeAll,
      topics: knownTopics(stored.topics),
      ...(Object.keys(optedInAt).length > 0 ? { optedInAt } : {}),
      ...(pausedUntil ? { pausedUntil } : {}),
      ...(block ? { block } : {}),
      ...(liftedAt ? { liftedAt } : {}),
    },
    version,
    updatedAt,
    ...(erasedAt === undefined ? {} : { erasedAt }),
    ...(stored.leftBy.length > 0 ? { leftBy: stored.leftBy } : {}),
  };
};
