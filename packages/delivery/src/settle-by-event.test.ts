import { describe, expect, it } from 'vitest';
import { factsOf, newDelivery } from './delivery.ts';
import { settleByEvent } from './settle-by-event.ts';
import { memoryLedger, testSend } from './testing/index.ts';

const setup = async () => {
  const ledger = memoryLedger();
  const send = testSend(['Ana@example.com']);
  await ledger.open({ ...send, ...factsOf(send) }, { holder: 'one', until: 0 });
  const rows = send.recipients.map((recipient) => newDelivery(send.id, recipient));
  await ledger.add(send.id, 1, rows);
  const ids = rows.map(({ id }) => id);
  await ledger.settle(factsOf(send), new Map(ids.map((id) => [id, { state: 'uncertain' }])));
  const lose = async () => {
    const lost = ids.map((id) => [id, { state: 'failed', reason: 'provider_lost' }] as const);
    await ledger.settle(factsOf(send), new Map(lost));
    return ids;
  };
  const report = (sendId: string, messageId: string) =>
    settleByEvent({ ledger })({ sendId, address: 'ana@example.com', messageId });
  return { ledger, send, lose, report, read: () => ledger.read(send.id, 1, ids) };
};

describe('a provider’s word that it took a message', () => {
  it('settles the delivery, in whatever case it writes the address', async () => {
    const { send, report, read } = await setup();
    await report(send.id, 'm1');
    expect(await read()).toMatchObject([{ state: 'accepted', messageId: 'm1' }]);
  });

  it('changes nothing that is known already', async () => {
    const { send, report, read } = await setup();
    await report(send.id, 'm1');
    await report(send.id, 'm2');
    expect(await read()).toMatchObject([{ messageId: 'm1' }]);
  });

  it('outweighs that the mail was taken for lost, and counts it as sent', async () => {
    const { ledger, report, read, lose, send } = await setup();
    await lose();
    await report(send.id, 'm1');
    expect(await read()).toMatchObject([{ state: 'accepted', messageId: 'm1' }]);
    expect(ledger.sent.get('c1')).toBe(1);
  });

  it('keeps a mail from going out again that was taken for lost', async () => {
    const { ledger, send, report, read, lose } = await setup();
    const ids = await lose();
    await ledger.reopen(send.id, 1, ids);
    await report(send.id, 'm1');
    expect(await read()).toMatchObject([{ state: 'accepted', messageId: 'm1' }]);
    const lease = { holder: 'two', until: 0, at: 0 };
    expect(await ledger.claim(send.id, 1, ids, lease)).toEqual(new Set());
  });

  it('is ignored for a send that is none of ours', async () => {
    const { ledger, report } = await setup();
    await report('somebody-else', 'm1');
    expect([...ledger.deliveries.values()]).toMatchObject([{ state: 'uncertain' }]);
  });
});
