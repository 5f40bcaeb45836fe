import type { DeliveryEvent } from '../event.ts';
import type { SettleDelivery } from '../ports.ts';

/** Only the provider's word that it took the message settles a doubt: an open may be forged by anybody
 *  who has seen the mail, and what fails later was taken before. */
export const settleFromEvent =
  (settle: SettleDelivery) =>
  async ({ kind, sendId, recipient, messageId }: DeliveryEvent): Promise<void> => {
    if (kind !== 'accepted' || !sendId || !recipient || !messageId) return;
    await settle({ sendId, address: recipient, messageId });
  };

export type SettleFromEvent = ReturnType<typeof settleFromEvent>;
