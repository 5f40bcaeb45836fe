import type { Delivery, EndState, Outcome, SendFacts } from './delivery.ts';
import type { Ledger, NewSend } from './ports.ts';

/** What a campaign needs of the ledger, beside having its parts delivered. */
export const campaignLedger = (ledger: Ledger) => ({
  /** Makes the send known, before anything of it is handed over. Whoever looks after the campaign looks
   *  after its rows. */
  open: (send: NewSend): Promise<void> => ledger.enter(send),
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
