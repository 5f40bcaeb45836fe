import { deliveryIdOf } from './delivery.ts';
import type { Ledger } from './ports.ts';

export interface AcceptedMessage {
  sendId: string;
  address: string;
  messageId: string;
}

export type SettleByEvent = (message: AcceptedMessage) => Promise<void>;

/** A provider reports that it took a message: proof for a row that may be in doubt. Rows whose end is
 *  known keep it, and a send that is not in the ledger is none of ours. */
export const settleByEvent =
  ({ ledger }: { ledger: Pick<Ledger, 'countOf' | 'settle'> }): SettleByEvent =>
  async ({ sendId, address, messageId }) => {
    const count = await ledger.countOf(sendId);
    if (count === undefined) return;
    const outcome = { state: 'accepted' as const, messageId };
    await ledger.settle(sendId, count, new Map([[deliveryIdOf(sendId, address), outcome]]));
  };
