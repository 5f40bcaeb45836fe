import { reportLinkOf, reportLinkPk, type TableKey } from '@distronation/common/adapters';
import * as z from 'zod';
import type { LinkPlace, Receipt, ReportLink } from '../ports.ts';
import type { ReportMonth } from '../report.ts';

type Item = Record<string, unknown>;

/** Days after its end for which it is known who got what, and who downloaded it. */
const keptDays = 400;

export const linkKey = (id: string): TableKey => ({ pk: reportLinkPk(id), sk: 'LINK' });

export const receiptPrefix = 'RECEIPT#';

/** Index keys of a month, so that a payout run does not fill one of them. */
const shards = ['0', '1', '2', '3'];

const shardOf = (id: string): string => String(id.charCodeAt(0) % shards.length);

const listPk = ({ year, month }: ReportMonth, shard: string): string =>
  `UNCOLLECTED#${year}-${month}#${shard}`;

export const listPks = (month: ReportMonth): string[] =>
  shards.map((shard) => listPk(month, shard));

/** A character that no part holds, before all that it can stand beside. */
const separator = '\0';

/** By partner, then by kind. */
export const placeOf = ({ customId, label, id }: LinkPlace): string =>
  [customId, label, id].join(separator);

const expiresAt = (endsAt: string): number =>
  Math.floor(Date.parse(endsAt) / 1_000) + keptDays * 86_400;

const optional = z.string().optional();

const row = z.object({
  id: z.string(),
  customId: z.string(),
  label: z.string(),
  year: z.string(),
  month: z.string(),
  key: z.string(),
  size: z.number(),
  recipient: z.string(),
  sendId: z.string(),
  generation: z.number(),
  issuedAt: z.string(),
  endsAt: z.string(),
  revokedAt: optional,
  replacedBy: optional,
  collectedAt: optional,
  downloads: z.number(),
  scans: z.number(),
});

export const parseLink = (item: Item): ReportLink => row.parse(item);

/** A new link's, which waits to be collected. */
export const linkItem = (link: ReportLink): Item => ({
  ...linkKey(link.id),
  gsi1pk: listPk(link, shardOf(link.id)),
  gsi1sk: placeOf(link),
  ...link,
  expiresAt: expiresAt(link.endsAt),
});

/** Leads from whom a link was mailed to to the link. */
export const recipientItem = ({ id, recipient, issuedAt, endsAt }: ReportLink): Item => ({
  ...reportLinkOf(recipient, issuedAt, id),
  id,
  expiresAt: expiresAt(endsAt),
});

export const pointersOf = (recipient: string): { pk: string; prefix: string } => {
  const { pk, sk } = reportLinkOf(recipient, '', '');
  return { pk, prefix: sk.replace(/#+$/, '#') };
};

/** The id of the link that it leads to. */
export const parsePointer = (item: Item): string => z.object({ id: z.string() }).parse(item).id;

const receiptRow = z.object({
  at: z.string(),
  by: z.enum(['person', 'scanner']),
  ip: optional,
  userAgent: optional,
});

export const parseReceipt = (item: Item): Receipt => receiptRow.parse(item);

/** `unique` tells receipts of one millisecond apart. */
export const receiptItem = (
  { id, endsAt }: Pick<ReportLink, 'id' | 'endsAt'>,
  receipt: Receipt,
  unique: string,
): Item => ({
  pk: reportLinkPk(id),
  sk: `${receiptPrefix}${receipt.at}#${unique}`,
  ...receipt,
  expiresAt: expiresAt(endsAt),
});
