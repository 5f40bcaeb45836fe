import { auditEntry, DomainError, untilWritten, type Clock, type Ctx } from '@distronation/common';
import type { AuditAction } from '@distronation/contracts';
import { recordSubject, type Campaign } from './campaign.ts';
import type { CampaignStore } from './ports.ts';

export interface ChangeDeps {
  store: Pick<CampaignStore, 'read' | 'commit'>;
  now: Clock;
}

type Patch = Partial<Omit<Campaign, 'id' | 'version'>>;

/** What is to be recorded of a change that matters to people. */
export interface Recorded {
  action: AuditAction;
  method: 'staff' | 'campaign';
  reason?: string;
}

/** A campaign as it is after a change. */
export const changed = (campaign: Campaign, patch: Patch): Campaign => ({
  ...campaign,
  ...patch,
  version: campaign.version + 1,
});

/** Changes a campaign as it is now; `change` is asked again whenever somebody else was first, and what it
 *  resolves to nothing for stays as it is. Rejects with `campaign_not_found`. */
export const changeCampaign =
  ({ store, now }: ChangeDeps) =>
  (
    ctx: Ctx,
    id: string,
    change: (campaign: Campaign) => Patch | undefined,
    recorded?: Recorded,
  ): Promise<Campaign> =>
    untilWritten(async () => {
      const before = await store.read(id);
      if (!before) throw new DomainError('campaign_not_found');
      const patch = change(before);
      if (!patch) return before;
      const after = changed(before, patch);
      const entry =
        recorded &&
        auditEntry(ctx, now, {
          ...recorded,
          subject: recordSubject(before),
          before: { status: before.status },
          after: { status: after.status },
        });
      return (await store.commit(before, after, entry)) ? after : undefined;
    });
