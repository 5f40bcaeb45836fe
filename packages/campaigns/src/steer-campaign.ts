import { DomainError, type Clock, type Ctx } from '@distronation/common';
import type {
  CampaignAction,
  SteerCampaignRequest,
  SteerCampaignResponse,
} from '@distronation/contracts';
import { sumCounts, through, type Campaign, type Feedback, type Part } from './campaign.ts';
import { changeCampaign } from './change-campaign.ts';
import { startLanes } from './lanes.ts';
import type { CampaignStore, FeedbackOf, JobQueue } from './ports.ts';
import { refuseStrangers } from './refuse-strangers.ts';
import { statusOf } from './describe-campaign.ts';

export interface SteerDeps {
  store: CampaignStore;
  queue: JobQueue;
  feedbackOf: FeedbackOf;
  now: Clock;
}

type Patch = Partial<Omit<Campaign, 'id' | 'version'>>;

interface Situation {
  now: string;
  begun: readonly Part[];
  feedback: Feedback;
}

const go = ({ now, begun, feedback }: Situation, { startedAt }: Campaign): Patch => ({
  status: 'running',
  startedAt: startedAt ?? now,
  pausedBecause: undefined,
  pace: { since: now, done: through(sumCounts(begun)) },
  // Whoever lets it go on has seen what came back.
  forgiven: feedback,
});

const resumed = (situation: Situation, campaign: Campaign): Patch =>
  campaign.startedAt === undefined && (campaign.scheduledFor ?? '') > situation.now
    ? { status: 'scheduled', pausedBecause: undefined }
    : go(situation, campaign);

type Step = (campaign: Campaign, situation: Situation) => Patch | 'already' | 'impossible';

const steps: Record<CampaignAction, Step> = {
  pause: ({ status }) => {
    if (status === 'paused') return 'already';
    const canPause = status === 'running' || status === 'scheduled';
    return canPause ? { status: 'paused', pausedBecause: 'staff' } : 'impossible';
  },
  resume: (campaign, situation) => {
    if (campaign.status === 'running') return 'already';
    return campaign.status === 'paused' ? resumed(situation, campaign) : 'impossible';
  },
  start: (campaign, situation) => {
    if (campaign.status === 'running') return 'already';
    return campaign.status === 'scheduled' ? go(situation, campaign) : 'impossible';
  },
  cancel: ({ status }, { now }) => {
    if (status === 'cancelled') return 'already';
    return status === 'finished' ? 'impossible' : { status: 'cancelled', endedAt: now };
  },
  retry: (campaign, situation) => {
    const canRetry = campaign.status === 'finished' || campaign.status === 'running';
    if (!canRetry) return 'impossible';
    if (campaign.isRetrying || sumCounts(situation.begun).failed === 0) return 'already';
    return { ...go(situation, campaign), endedAt: undefined, isRetrying: true };
  },
};

const done: Record<CampaignAction, string> = {
  pause: 'The campaign is paused',
  resume: 'The campaign goes on',
  start: 'The campaign has started',
  cancel: 'The campaign is cancelled',
  retry: 'Those who failed are tried again',
};

/** Pauses, resumes, starts, cancels a campaign, or has it try again those that failed. Mail that is with
 *  the provider already is not held back by anything. */
export const steerCampaign =
  (deps: SteerDeps) =>
  async (ctx: Ctx, { params, body }: SteerCampaignRequest): Promise<SteerCampaignResponse> => {
    const { store, queue, feedbackOf, now } = deps;
    const { action } = body;
    const campaign = await store.read(params.id);
    if (!campaign) throw new DomainError('campaign_not_found');
    refuseStrangers(ctx, campaign);
    const situation: Situation = {
      now: now().toISOString(),
      begun: await store.parts(campaign.id),
      feedback: await feedbackOf(campaign.name, new Date(campaign.startedAt ?? now())),
    };
    const change = (current: Campaign): Patch | undefined => {
      const next = steps[action](current, situation);
      if (next === 'impossible') throw new DomainError('not_possible_now');
      return next === 'already' ? undefined : next;
    };
    const recorded = { action: `campaign.${action}`, method: 'staff' } as const;
    const after = await changeCampaign(deps)(ctx, campaign.id, change, recorded);
    // Those whose jobs are still under way meet them again, and do nothing twice.
    const begun = await store.parts(campaign.id);
    if (after.status === 'running') await startLanes(queue, after, begun);
    if (after.isRetrying) await queue.add(after.kind, [{ campaignId: after.id, step: 'retry' }]);
    return {
      message: done[action],
      data: { campaign: { id: after.id, status: statusOf(after, begun) } },
    };
  };
