import { DomainError, type Ctx } from '@distronation/common';
import type {
  ListCampaignRecipientsRequest,
  ListCampaignRecipientsResponse,
} from '@distronation/contracts';
import type { CampaignLedger, CampaignStore } from './ports.ts';

interface Deps {
  store: Pick<CampaignStore, 'read'>;
  ledger: Pick<CampaignLedger, 'listEnds'>;
}

/** Those who got no mail, or perhaps none, and why. */
export const listCampaignRecipients =
  ({ store, ledger }: Deps) =>
  async (
    _ctx: Ctx,
    { params, query }: ListCampaignRecipientsRequest,
  ): Promise<ListCampaignRecipientsResponse> => {
    const { state, limit, cursor } = query;
    if (!(await store.read(params.id))) throw new DomainError('campaign_not_found');
    // One more than is shown tells whether there are more.
    const found = await ledger.listEnds(params.id, state, limit + 1, cursor);
    const shown = found.slice(0, limit);
    const next = found.length > limit ? shown.at(-1)?.id : undefined;
    const recipients = shown.map(({ id, recipient, reason }) => ({
      id,
      email: recipient.address,
      state,
      ...(reason === undefined ? {} : { reason }),
    }));
    return { data: { recipients, ...(next ? { next } : {}) } };
  };
