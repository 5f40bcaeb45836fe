import {
  auditEntry,
  digestOf,
  DomainError,
  type Clock,
  type Ctx,
  type Ids,
} from '@distronation/common';
import { neededFields, type Topic } from '@distronation/contracts';
import { recordSubject, type Campaign, type CampaignKind } from './campaign.ts';
import type {
  CampaignArchive,
  CampaignContent,
  CampaignStore,
  IdempotencyKeys,
  JobQueue,
  Recipient,
} from './ports.ts';
import { refuseMissingFields } from './missing-fields.ts';

export interface AcceptDeps {
  store: CampaignStore;
  archive: CampaignArchive;
  queue: JobQueue;
  idempotencyKeys: IdempotencyKeys;
  newId: Ids;
  now: Clock;
}

/** What somebody orders to be sent. */
export interface CampaignOrder {
  /** Where its caller has chosen one: the same id leads to the same campaign, for good. */
  id?: string;
  kind: CampaignKind;
  name: string;
  /** Whether another campaign may have the name as well; their numbers are one then. */
  mayShareName: boolean;
  topic: Topic;
  content: CampaignContent;
  tags: string[];
  tracking: { opens: boolean; clicks: boolean };
  audience: { recipients: readonly Recipient[] } | { segmentId: string };
  scheduledFor?: Date;
  /** Unique for the caller and the endpoint. */
  idempotencyKey?: string;
  /** Who orders it: their address and id. */
  by: { email: string; uid: string };
}

const fingerprintOf = ({ id: _id, idempotencyKey: _key, ...order }: CampaignOrder): string =>
  digestOf(order).slice(0, 32);

const campaignFrom = (order: CampaignOrder, id: string, now: Date): Campaign => {
  const { kind, name, topic, content, tags, tracking, audience, scheduledFor, by } = order;
  return {
    id,
    name,
    kind,
    topic,
    subject: content.subject,
    tags,
    tracking,
    createdAt: now.toISOString(),
    createdBy: by.email,
    creatorId: by.uid,
    fingerprint: fingerprintOf(order),
    ...('segmentId' in audience ? { segmentId: audience.segmentId } : {}),
    ...(scheduledFor ? { scheduledFor: scheduledFor.toISOString() } : {}),
    status: 'preparing',
    version: 1,
  };
};

const entryFor = (ctx: Ctx, now: Clock, campaign: Campaign, { audience }: CampaignOrder) =>
  auditEntry(ctx, now, {
    action: 'campaign.create',
    subject: recordSubject(campaign),
    method: 'staff',
    after: {
      name: campaign.name,
      topic: campaign.topic,
      ...('recipients' in audience
        ? { recipients: audience.recipients.length }
        : { segmentId: audience.segmentId }),
    },
  });

/** Accepts a campaign: freezes what it says and whom it goes to, writes it down and has it prepared. A
 *  repeat under the same key leads to the same campaign. Rejects with `campaign_name_taken`,
 *  `idempotency_key_reused`, or as an invalid request if recipients lack fields. */
export const acceptCampaign =
  (deps: AcceptDeps) =>
  async (ctx: Ctx, order: CampaignOrder): Promise<Campaign> => {
    const { store, archive, queue, idempotencyKeys, newId, now } = deps;
    const { content, audience, idempotencyKey: key, mayShareName } = order;
    if ('recipients' in audience) {
      const needed = neededFields(content.subject, content.html, content.text);
      if (order.kind === 'mail') refuseMissingFields(needed, audience.recipients);
    }
    const fresh = order.id ?? newId();
    const { sendId: id } = key
      ? await idempotencyKeys.claim(key, { sendId: fresh })
      : { sendId: fresh };
    const campaign = campaignFrom(order, id, now());
    // Under its fingerprint, so that another order under the same key can't take their place.
    await archive.keepContent(id, campaign.fingerprint, content);
    if ('recipients' in audience)
      await archive.keepAudience(id, campaign.fingerprint, audience.recipients);
    const entry = entryFor(ctx, now, campaign, order);
    const created = await store.create(campaign, entry, { mayShareName });
    if (created === 'name_taken') throw new DomainError('campaign_name_taken');
    const accepted = created === 'created' ? campaign : created;
    if (accepted.fingerprint !== campaign.fingerprint)
      throw new DomainError('idempotency_key_reused');
    if (accepted.status === 'preparing')
      await queue.add(order.kind, [{ campaignId: id, step: 'prepare' }]);
    return accepted;
  };
