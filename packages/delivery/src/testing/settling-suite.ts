import { expect, it } from 'vitest';
import { factsOf, type Outcome } from '../delivery.ts';
import { accepted, ledgerSetup, statesOf as states, type LedgerUnderTest } from './ledger-setup.ts';

/** What every ledger must do when it is told how mails ended. */
export const settlingSuite = (make: (now: () => number) => LedgerUnderTest): void => {
  const setup = ledgerSetup(make);

  it('lets doubt become certainty, and certainty never doubt', async () => {
    const { claim, settle, read } = await setup();
    await claim('one');
    await settle({ state: 'uncertain' });
    expect(await states(read)).toEqual(['uncertain', 'uncertain']);
    await settle(accepted);
    await settle({ state: 'uncertain' });
    await settle({ state: 'failed', reason: 'provider_throttled' });
    expect(await states(read)).toEqual(['accepted', 'accepted']);
  });

  it('turns those away who wait, and nobody whose mail somebody has in hand', async () => {
    const { ledger, send, ids, lease, read } = await setup();
    const [ana = '', bob = ''] = ids;
    const claim = { ...lease('one'), at: Date.now() };
    await ledger.claim(send.id, ids.length, [bob], claim);
    const ends = new Map(
      ids.map((id) => [id, { state: 'failed', reason: 'report_missing' }] as const),
    );
    expect(await ledger.turnAway(factsOf(send), ends)).toEqual(new Set([ana]));
    expect(await read()).toMatchObject([
      { state: 'failed', reason: 'report_missing' },
      { state: 'claimed' },
    ]);
    expect(await ledger.listEnds(send.id, 'failed', 10)).toMatchObject([{ id: ana }]);
    expect(await ledger.turnAway(factsOf(send), ends)).toEqual(new Set());
  });

  it('settles by what was asked about a claim that claim alone, and no later one', async () => {
    const { ledger, send, ids, claim, settle, read, pass } = await setup();
    await claim('one');
    const asked = await read();
    const lost = new Map(
      ids.map((id) => [id, { state: 'failed', reason: 'provider_lost' }] as const),
    );
    await settle({ state: 'uncertain' });
    await ledger.settle(factsOf(send), lost, asked);
    expect(await states(read)).toEqual(['failed', 'failed']);
    await ledger.reopen(send.id, ids.length, ids);
    await ledger.settle(factsOf(send), lost, asked);
    expect(await states(read)).toEqual(['pending', 'pending']);
    pass(1);
    await claim('two');
    await ledger.settle(factsOf(send), lost, asked);
    await ledger.settle(factsOf(send), new Map(ids.map((id) => [id, accepted])), asked);
    expect(await states(read)).toEqual(['claimed', 'claimed']);
    await ledger.settle(factsOf(send), new Map(ids.map((id) => [id, accepted])), await read());
    expect(await states(read)).toEqual(['accepted', 'accepted']);
  });

  it('counts each mail that was taken once, however often and by how many that is written', async () => {
    const addresses = Array.from({ length: 250 }, (_, n) => `user${n}@example.com`);
    const { ledger, send, ids, settle, sent } = await setup(addresses);
    const half = new Map(ids.slice(0, 120).map((id) => [id, accepted]));
    await Promise.all([ledger.settle(factsOf(send), half), settle(accepted), settle(accepted)]);
    await settle(accepted);
    expect(await sent()).toBe(250);
  });

  it('counts a doubt when it is settled, and never what was not sent', async () => {
    const { ledger, send, ids, settle, sent } = await setup();
    await settle({ state: 'uncertain' });
    expect(await sent()).toBe(0);
    const [ana = '', bob = ''] = ids;
    await ledger.settle(
      factsOf(send),
      new Map<string, Outcome>([
        [ana, accepted],
        [bob, { state: 'failed', reason: 'not_found_at_provider' }],
      ]),
    );
    await settle(accepted);
    expect(await sent()).toBe(1);
  });

  it('takes a doubt off its list once it is settled', async () => {
    const { ledger, send, settle } = await setup();
    await settle({ state: 'uncertain' });
    expect(await ledger.listEnds(send.id, 'uncertain', 10)).toHaveLength(2);
    await settle(accepted);
    expect(await ledger.listEnds(send.id, 'uncertain', 10)).toEqual([]);
  });
};
