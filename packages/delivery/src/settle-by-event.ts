import { deliveryIdOf, isLast, isLost } from './delivery.ts';
import type { Ledger } from './ports.ts';

export interface AcceptedMessage {
  sendId: string;
  address: string;
  messageId: string;
}

export type SettleByEvent = (message: AcceptedMessage) => Promise<void>;

/** A provider reports that it took a message: proof for a row that may be in doubt, and for one that was
 *  taken for lost, or waits again for that, because the provider was slow to tell. Rows whose end is
 *  known keep it, and a send that is not in the ledger is none of ours. */
export const settleByEvent =
  ({ ledger }: { ledger: Pick<Ledger, 'factsOf' | 'read' | 'reopen' | 'settle'> }): SettleByEvent =>
  async ({ sendId, address, messageId }) => {
    const send = await ledger.factsOf(sendId);
    if (send === undefined) return;
    const id = deliveryIdOf(sendId, address);
    const [delivery] = await ledger.read(sendId, send.count, [id]);
    // Nearly every row is settled by now, and reading it costs a tenth of a write in vain.
    if (!delivery || (isLast(delivery) && !isLost(delivery))) return;
    if (isLost(delivery)) await ledger.reopen(sendId, send.count, [id]);
    await ledger.settle(send, new Map([[id, { state: 'accepted', messageId }]]));
  };
