import type { Campaign } from '@distronation/contracts';
import type { TransactItem } from '@distronation/common/adapters';
import { addToPresentHour } from './counter-cells.ts';

/** The write that counts `mails` as sent at `at`, for the transaction that writes down that they were
 *  taken. `seed` chooses the shard: the same for the same request. */
export const countSent = (
  mailTable: string,
  { campaign, at, mails, seed }: { campaign: Campaign; at: number; mails: number; seed: string },
): TransactItem[] => addToPresentHour(mailTable, { campaign, at, add: { sent: mails }, seed });
