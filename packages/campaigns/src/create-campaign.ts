import { DomainError, staffOf, type Ctx } from '@distronation/common';
import type { CreateCampaignRequest, CreateCampaignResponse } from '@distronation/contracts';
import { acceptCampaign, type AcceptDeps } from './accept-campaign.ts';
import type { PeopleIn } from './ports.ts';
import { readContent, readRecipients, type ContentDeps } from './read-content.ts';

export interface CreateDeps extends AcceptDeps, ContentDeps {
  peopleIn: PeopleIn;
}

/** Accepts a campaign to named people or a segment. */
export const createCampaign =
  (deps: CreateDeps) =>
  async (ctx: Ctx, { body, headers }: CreateCampaignRequest): Promise<CreateCampaignResponse> => {
    const { uid, email } = staffOf(ctx);
    const { name, topic, tags = [], trackingSettings, audience, scheduledFor } = body;
    const key = headers['idempotency-key'];
    if ('segmentId' in audience && !(await deps.peopleIn(ctx, audience.segmentId)))
      throw new DomainError('segment_not_found');
    const people =
      'segmentId' in audience ? audience : { recipients: readRecipients(audience.recipients) };
    const campaign = await acceptCampaign(deps)(ctx, {
      kind: 'mail',
      name,
      mayShareName: false,
      topic,
      content: readContent(body, deps),
      tags,
      tracking: { opens: trackingSettings.opens, clicks: trackingSettings.clicks },
      audience: people,
      ...(scheduledFor ? { scheduledFor } : {}),
      ...(key === undefined ? {} : { idempotencyKey: `${uid}#campaign#${key}` }),
      by: { email, uid },
    });
    return {
      message: 'Campaign accepted',
      data: {
        ...('recipients' in people ? { recipientCount: people.recipients.length } : {}),
        campaign: { id: campaign.id, status: campaign.status },
      },
    };
  };
