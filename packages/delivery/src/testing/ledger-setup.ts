import type { Campaign } from '@distronation/contracts';
import { deliveryIdOf, factsOf, newDelivery, type Outcome } from '../delivery.ts';
import type { Ledger } from '../ports.ts';
import { testSend } from './test-send.ts';

export const accepted: Outcome = { state: 'accepted', messageId: 'm1@example.com' };

export interface LedgerUnderTest {
  ledger: Ledger;
  /** How many mails the numbers of a campaign say were sent. */
  sent(campaign: Campaign): Promise<number>;
}

/** A send that is opened and has its rows, and what a test does with it. */
export const ledgerSetup =
  (make: (now: () => number) => LedgerUnderTest) =>
  async (addresses = ['ana@example.com', 'bob@example.com']) => {
    let now = Date.now();
    const { ledger, sent } = make(() => now);
    const send = testSend(addresses, { variables: { campaignId: crypto.randomUUID() } });
    const lease = (holder: string) => ({ holder, until: now + 60_000 });
    const ids = addresses.map((address) => deliveryIdOf(send.id, address));
    const rows = send.recipients.map((recipient) => newDelivery(send.id, recipient));
    const count = rows.length;
    const newSend = { ...send, ...factsOf(send) };
    await ledger.open(newSend, lease('one'));
    await ledger.add(send.id, count, rows);
    return {
      ledger,
      send: newSend,
      ids,
      lease,
      sent: () => sent(factsOf(send).campaign),
      pass: (milliseconds: number) => void (now += milliseconds),
      add: () => ledger.add(send.id, count, rows),
      read: () => ledger.read(send.id, count, ids),
      claim: (holder: string) =>
        ledger.claim(send.id, count, ids, {
          ...lease(holder),
          at: now,
          messageId: 'm1@example.com',
        }),
      settle: (outcome: Outcome) =>
        ledger.settle(factsOf(send), new Map(ids.map((id) => [id, outcome]))),
    };
  };

/** Where the rows stand, in their order. */
export const statesOf = async (read: () => Promise<{ state: string }[]>) =>
  (await read()).map(({ state }) => state);
