import { auditEntry, DomainError, type AuditLog, type Clock, type Ctx } from '@distronation/common';
import type {
  DecideCampaignRecipientRequest,
  DecideCampaignRecipientResponse,
} from '@distronation/contracts';
import { isInDoubt, recordSubject } from './campaign.ts';
import { countedAs } from './mailing-of.ts';
import type { CampaignLedger, CampaignStore, JobQueue } from './ports.ts';
import { refuseStrangers } from './refuse-strangers.ts';

interface Deps {
  store: Pick<CampaignStore, 'read' | 'parts'>;
  ledger: Pick<CampaignLedger, 'find' | 'settle'>;
  queue: JobQueue;
  audit: AuditLog;
  now: Clock;
}

/** What stands for the id of a message that went out and whose id nobody knows. */
const unknownMessage = 'unknown';

/** Ends a doubt by what a colleague knows, as no provider can tell. The decision is recorded before it
 *  has its effect, so that no effect is without a record. */
export const decideCampaignRecipient =
  ({ store, ledger, queue, audit, now }: Deps) =>
  async (
    ctx: Ctx,
    { params, body }: DecideCampaignRecipientRequest,
  ): Promise<DecideCampaignRecipientResponse> => {
    const { id, recipientId } = params;
    const campaign = await store.read(id);
    if (!campaign?.audience) throw new DomainError('campaign_not_found');
    refuseStrangers(ctx, campaign);
    const { count } = campaign.audience;
    const row = await ledger.find(id, count, recipientId);
    if (row?.state !== 'uncertain') throw new DomainError('not_in_doubt');
    await audit.append(
      auditEntry(ctx, now, {
        action: `campaign.decide_${body.decision}`,
        subject: recordSubject(campaign),
        method: 'staff',
        after: { recipientId },
      }),
    );
    const outcome =
      body.decision === 'sent'
        ? ({ state: 'accepted', messageId: row.messageId ?? unknownMessage } as const)
        : ({ state: 'failed', reason: 'not_sent' } as const);
    await ledger.settle(
      { id, count, campaign: countedAs(campaign) },
      new Map([[recipientId, outcome]]),
      [row],
    );
    const doubtful = (await store.parts(id)).filter(isInDoubt);
    await queue.add(
      campaign.kind,
      doubtful.map(({ number }) => ({ campaignId: id, part: number })),
    );
    return { message: 'The mail is decided' };
  };
