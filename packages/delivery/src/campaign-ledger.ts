import type { Delivery, EndState, Outcome, SendFacts } from './delivery.ts';
import type { Ledger, NewSend } from './ports.ts';

/** The send of a campaign is nobody's: its rows alone tell who works on whom. */
const heldBy = (id: string) => ({ holder: `campaign:${id}`, until: 0 });

/** What a campaign needs of the ledger, beside having its parts delivered. */
export const campaignLedger = (ledger: Ledger) => ({
  /** Makes the send known, before anything of it is handed over. A repeat changes nothing. It is not
   *  left among those that are open: whoever looks after the campaign looks after its rows. */
  open: async (send: NewSend): Promise<void> => {
    await ledger.open(send, heldBy(send.id));
    await ledger.close(send.id, heldBy(send.id), true);
  },
  find: async (id: string, count: number, rowId: string): Promise<Delivery | undefined> =>
    (await ledger.read(id, count, [rowId])).at(0),
  settle: (
    send: SendFacts,
    outcomes: ReadonlyMap<string, Outcome>,
    read: readonly Delivery[],
  ): Promise<void> => ledger.settle(send, outcomes, read),
  reopen: (id: string, count: number, rowIds: readonly string[]): Promise<void> =>
    ledger.reopen(id, count, rowIds),
  listEnds: (id: string, state: EndState, limit: number, after?: string): Promise<Delivery[]> =>
    ledger.listEnds(id, state, limit, after),
});
