import type { Role } from '@distronation/contracts';
import { testCtx } from '@distronation/common/testing';
import { expect, it } from 'vitest';
import type { CampaignKind } from './campaign.ts';
import { decideCampaignRecipient } from './decide-recipient.ts';
import { steerCampaign } from './steer-campaign.ts';
import { campaignWorld, peopleNamed } from './testing/campaign-world.ts';

const colleague = (role: Role) =>
  testCtx({ actor: { kind: 'staff', uid: 'u2', email: 'kim@distro-nation.com', role } });

const nothingElse = { query: undefined, headers: undefined };

const refused = { code: 'insufficient_permissions' };

it.each<[CampaignKind, Role]>([
  ['payout', 'outreach'],
  ['payout', 'viewer'],
  ['mail', 'finance'],
  ['mail', 'viewer'],
])(
  'a campaign of the kind %s is not steered, and no doubt of it decided, by %s',
  async (kind, role) => {
    const { accept, deps, drain, ledger, provider, store } = campaignWorld();
    const { id } = await accept({ kind, audience: { recipients: peopleNamed(1) } });
    provider.leaveInDoubt();
    await drain();
    const [row] = await ledger.listEnds(id, 'uncertain', 1);
    const before = await store.read(id);
    const steered = steerCampaign(deps)(colleague(role), {
      params: { id },
      body: { action: 'cancel' },
      ...nothingElse,
    });
    await expect(steered).rejects.toMatchObject(refused);
    const audit = {
      append: () => Promise.reject(new Error('recorded')),
      appendFirst: async () => {},
    };
    const decided = decideCampaignRecipient({ ...deps, audit })(colleague(role), {
      params: { id, recipientId: row?.id ?? '' },
      body: { decision: 'not_sent' },
      ...nothingElse,
    });
    await expect(decided).rejects.toMatchObject(refused);
    expect(await store.read(id)).toEqual(before);
  },
);

it.each<[CampaignKind, Role]>([
  ['payout', 'finance'],
  ['payout', 'admin'],
  ['mail', 'outreach'],
  ['mail', 'admin'],
])('a campaign of the kind %s is steered by %s', async (kind, role) => {
  const { accept, deps } = campaignWorld();
  const { id } = await accept({ kind });
  const { data } = await steerCampaign(deps)(colleague(role), {
    params: { id },
    body: { action: 'cancel' },
    ...nothingElse,
  });
  expect(data.campaign.status).toBe('cancelled');
});
