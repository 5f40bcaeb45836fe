import { topic } from '@distronation/contracts';
import type { TableKey } from '@distronation/common/adapters';
import * as z from 'zod';
import type { UndecidedMail } from '../ports.ts';

type Item = Record<string, unknown>;

export const keepSeconds = 30 * 86_400;

const said = z.string().optional();

const row = z.object({
  id: z.string(),
  receivedAt: z.string(),
  reason: z.enum(['no_sender', 'several_senders', 'unproven_sender', 'no_wish', 'contradictory']),
  address: said,
  topics: z.union([z.literal('all'), z.array(topic)]),
  subject: z.string(),
  words: z.string(),
  verdicts: z.object({ spf: said, dkim: said, dmarc: said, spam: said, virus: said }),
});

export const openList = 'UNDECIDED#OPEN';

export const undecidedKey = (id: string): TableKey => ({ pk: `UNDECIDED#${id}`, sk: 'MAIL' });

/** Its place among those that wait. */
export const placeOf = ({ receivedAt, id }: Pick<UndecidedMail, 'receivedAt' | 'id'>): string =>
  `${receivedAt}#${id}`;

export const undecidedItem = (mail: UndecidedMail): Item => ({
  ...undecidedKey(mail.id),
  gsi1pk: openList,
  gsi1sk: placeOf(mail),
  ...mail,
  expiresAt: Math.floor(Date.parse(mail.receivedAt) / 1000) + keepSeconds,
});

export const parseUndecided = (item: Item): UndecidedMail => row.parse(item);
