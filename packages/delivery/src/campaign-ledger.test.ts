import { expect, it } from 'vitest';
import { campaignLedger } from './campaign-ledger.ts';
import { factsOf } from './delivery.ts';
import { memoryLedger, testSend } from './testing/index.ts';

it('the send of a campaign is never taken for a single one that was given up, also where its worker dies', async () => {
  const now = Date.UTC(2026, 10, 1);
  const ledger = memoryLedger(() => now);
  const send = testSend(['ana@example.com']);
  const close = () => Promise.reject(new Error('the process died'));
  await campaignLedger({ ...ledger, close })
    .open({ ...send, ...factsOf(send) })
    .catch(() => {});
  expect(await ledger.factsOf(send.id)).toEqual(factsOf(send));
  expect(await ledger.listDue(new Date(now + 86_400_000), 10)).toEqual([]);
});
