import { sendPrefix } from '@distronation/common/adapters';
import * as z from 'zod';
import type { Delivery, EndState, SendFacts } from '../delivery.ts';
import type { OpenSend, SendRecord } from '../ports.ts';

const send = z.object({ fingerprint: z.string(), finished: z.boolean() });

const delivery = z.object({
  id: z.string(),
  recipient: z.object({ address: z.string(), name: z.string().optional() }),
  state: z.enum(['pending', 'claimed', 'accepted', 'skipped', 'failed', 'uncertain']),
  messageId: z.string().optional(),
  reason: z.string().optional(),
  leaseUntil: z.number().optional(),
  claimedAt: z.number().optional(),
});

const endLists = 4;

/** Four index keys for each state, so that a campaign that many have left does not fill one. */
const endsPk = (sendId: string, state: EndState, list: number): string =>
  `ENDS#${sendId}#${state}#${list}`;

/** Where a row is found by the end that it came to. */
export const endPlace = (sendId: string, state: EndState, deliveryId: string) => ({
  gsi1pk: endsPk(sendId, state, Number.parseInt(deliveryId.slice(-1), 16) % endLists),
  gsi1sk: deliveryId,
});

export const endLocations = (sendId: string, state: EndState): string[] =>
  Array.from({ length: endLists }, (_, list) => endsPk(sendId, state, list));

export const parseSend = (item: Record<string, unknown> | undefined): SendRecord =>
  send.parse(item);

/** Zod writes an absent field as absent, which `exactOptionalPropertyTypes` cannot see. */
export const parseDelivery = (item: Record<string, unknown>): Delivery => {
  const { recipient, messageId, reason, leaseUntil, claimedAt, ...row } = delivery.parse(item);
  return {
    ...row,
    recipient: { address: recipient.address, ...(recipient.name ? { name: recipient.name } : {}) },
    ...(messageId === undefined ? {} : { messageId }),
    ...(reason === undefined ? {} : { reason }),
    ...(leaseUntil === undefined ? {} : { leaseUntil }),
    ...(claimedAt === undefined ? {} : { claimedAt }),
  };
};

const facts = z.object({
  count: z.number(),
  campaign: z.object({ name: z.string(), tags: z.array(z.string()) }),
});

export const parseFacts = (
  id: string,
  item: Record<string, unknown> | undefined,
): SendFacts | undefined => item && { id, ...facts.parse(item) };

const openSend = facts.extend({
  pk: z.string().transform((pk) => pk.slice(sendPrefix.length)),
  createdAt: z.string().transform((text) => new Date(text)),
});

export const parseOpenSend = (item: Record<string, unknown>): OpenSend => {
  const { pk: id, ...known } = openSend.parse(item);
  return { id, ...known };
};
