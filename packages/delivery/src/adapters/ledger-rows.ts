import * as z from 'zod';
import type { Delivery, SendFacts } from '../delivery.ts';
import type { SendRecord } from '../ports.ts';

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
