import { testCtx } from '@distronation/common/testing';
import { expect, it } from 'vitest';
import { decideCampaignRecipient } from './decide-recipient.ts';
import { campaignWorld, peopleNamed } from './testing/campaign-world.ts';

const staff = testCtx({
  actor: { kind: 'staff', uid: 'u1', email: 'ola@distro-nation.com', role: 'admin' },
});

it('a decision is not about a mail that was handed over again while it was written down', async () => {
  const { accept, clock, deps, drain, ledger, pass, provider } = campaignWorld();
  const { id, name } = await accept({ audience: { recipients: peopleNamed(1) } });
  provider.leaveInDoubt();
  await drain();
  const [row] = await ledger.listEnds(id, 'uncertain', 1);
  const rowIds = row ? [row.id] : [];
  const handOverAgain = async () => {
    const lost = rowIds.map((one) => [one, { state: 'failed', reason: 'provider_lost' }] as const);
    await ledger.settle({ id, count: 1, campaign: { name, tags: [] } }, new Map(lost));
    await ledger.reopen(id, 1, rowIds);
    pass(1);
    const at = clock().getTime();
    await ledger.claim(id, 1, rowIds, { holder: 'another', at, until: at + 60_000 });
  };
  const audit = { append: handOverAgain, appendFirst: async () => {} };
  await decideCampaignRecipient({ ...deps, audit })(staff, {
    params: { id, recipientId: row?.id ?? '' },
    body: { decision: 'not_sent' },
    query: undefined,
    headers: undefined,
  });
  expect(await ledger.read(id, 1, rowIds)).toMatchObject([{ state: 'claimed' }]);
});
