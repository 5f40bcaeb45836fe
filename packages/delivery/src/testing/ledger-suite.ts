import { expect, it } from 'vitest';
import { factsOf, type Outcome } from '../delivery.ts';
import { accepted, ledgerSetup, statesOf as states, type LedgerUnderTest } from './ledger-setup.ts';
import { settlingSuite } from './settling-suite.ts';

/** What every ledger must do, the one in memory and the one in DynamoDB alike. */
export const ledgerSuite = (make: (now: () => number) => LedgerUnderTest): void => {
  const setup = ledgerSetup(make);

  it('gives a send to one holder at a time, and to the next when the lease lapses', async () => {
    const { ledger, send, lease, pass } = await setup();
    expect(await ledger.open(send, lease('two'))).toMatchObject({ state: 'busy' });
    pass(60_001);
    expect(await ledger.open(send, lease('two'))).toMatchObject({ state: 'resumed' });
    expect(await ledger.open(send, lease('three'))).toMatchObject({ state: 'busy' });
  });

  it('tells what never changes about a send, and nothing of a send that is not known', async () => {
    const { ledger, send } = await setup();
    expect(await ledger.factsOf(send.id)).toEqual({
      id: send.id,
      count: 2,
      campaign: { name: send.variables['campaignId'], tags: ['welcome'] },
    });
    expect(await ledger.factsOf('no-such-send')).toBeUndefined();
  });

  it('gives an unfinished send back at once when its holder closes it', async () => {
    const { ledger, send, lease } = await setup();
    await ledger.close(send.id, lease('stranger'), false);
    expect(await ledger.open(send, lease('two'))).toMatchObject({ state: 'busy' });
    await ledger.close(send.id, lease('one'), false);
    expect(await ledger.open(send, lease('two'))).toMatchObject({ state: 'resumed' });
  });

  it('opens a finished send for reading only, and tells whose request it was', async () => {
    const { ledger, send, lease } = await setup();
    await ledger.close(send.id, lease('one'), true);
    const record = { fingerprint: 'fingerprint-1', finished: true };
    expect(await ledger.open(send, lease('two'))).toEqual({ state: 'resumed', record });
    const other = { ...send, fingerprint: 'fingerprint-2' };
    expect(await ledger.open(other, lease('two'))).toMatchObject({ record });
  });

  it('adds a row once, whatever has become of it since', async () => {
    const { add, read, settle } = await setup();
    await settle(accepted);
    await add();
    expect(await states(read)).toEqual(['accepted', 'accepted']);
  });

  it('gives each row to exactly one of twenty who claim it at once', async () => {
    const { claim, ids } = await setup();
    const claims = await Promise.all(Array.from({ length: 20 }, (_, n) => claim(`worker-${n}`)));
    for (const id of ids) expect(claims.filter((claimed) => claimed.has(id))).toHaveLength(1);
  });

  it('writes the message id down with the claim, before any provider hears of it', async () => {
    const { claim, read } = await setup();
    await claim('one');
    expect(await read()).toMatchObject([
      { state: 'claimed', messageId: 'm1@example.com', claimedAt: expect.any(Number) },
      { state: 'claimed', messageId: 'm1@example.com', leaseUntil: expect.any(Number) },
    ]);
  });

  it('takes a claim back for its holder alone, and not once it is settled', async () => {
    const { ledger, send, ids, claim, settle, read } = await setup();
    const release = (holder: string) => ledger.release(send.id, ids.length, ids, holder);
    await claim('one');
    await release('two');
    expect(await states(read)).toEqual(['claimed', 'claimed']);
    await release('one');
    expect(await states(read)).toEqual(['pending', 'pending']);
    expect(await claim('two')).toEqual(new Set(ids));
    await settle(accepted);
    await release('two');
    expect(await states(read)).toEqual(['accepted', 'accepted']);
  });

  it('never claims what was settled', async () => {
    const { claim, settle, read } = await setup();
    await settle({ state: 'skipped', reason: 'unsubscribed_all' });
    expect(await claim('one')).toEqual(new Set());
    expect(await read()).toMatchObject([
      { reason: 'unsubscribed_all' },
      { reason: 'unsubscribed_all' },
    ]);
  });

  it('lists those who came to one end, page by page, and no others', async () => {
    const addresses = Array.from({ length: 25 }, (_, n) => `user${n}@example.com`);
    const { ledger, send, ids, settle } = await setup(addresses);
    const refused = new Set(ids.slice(0, 20));
    const failure: Outcome = { state: 'failed', reason: 'provider_refused_400' };
    await ledger.settle(factsOf(send), new Map([...refused].map((id) => [id, failure])));
    await settle(accepted);
    const first = await ledger.listEnds(send.id, 'failed', 12);
    const rest = await ledger.listEnds(send.id, 'failed', 12, first.at(-1)?.id);
    expect([first.length, rest.length]).toEqual([12, 8]);
    expect([...first, ...rest].map(({ id }) => id)).toEqual([...refused].toSorted());
    expect(first[0]).toMatchObject({ state: 'failed', reason: 'provider_refused_400' });
    expect(await ledger.listEnds(send.id, 'skipped', 12)).toEqual([]);
  });

  it('reopens what failed, and nothing else', async () => {
    const { ledger, send, ids, claim, read } = await setup();
    const [ana = '', bob = ''] = ids;
    await ledger.settle(
      factsOf(send),
      new Map<string, Outcome>([
        [ana, { state: 'failed', reason: 'provider_lost' }],
        [bob, accepted],
      ]),
    );
    await ledger.reopen(send.id, ids.length, ids);
    expect(await states(read)).toEqual(['pending', 'accepted']);
    expect((await read())[0]).toEqual({
      id: ana,
      recipient: { address: 'ana@example.com' },
      state: 'pending',
    });
    expect(await ledger.listEnds(send.id, 'failed', 10)).toEqual([]);
    expect(await claim('two')).toEqual(new Set([ana]));
  });

  it('keeps a thousand recipients apart, and in the order asked for', async () => {
    const addresses = Array.from({ length: 1000 }, (_, n) => `user${n}@example.com`);
    const { claim, read, settle } = await setup(addresses);
    expect((await claim('one')).size).toBe(1000);
    await settle(accepted);
    const rows = await read();
    expect(rows.map(({ recipient }) => recipient.address)).toEqual(addresses);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['accepted']));
  });

  settlingSuite(make);
};
