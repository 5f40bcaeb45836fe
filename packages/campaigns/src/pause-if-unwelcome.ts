import type { Ctx } from '@distronation/common';
import { nothingYet, type Campaign } from './campaign.ts';
import { changeCampaign, type ChangeDeps } from './change-campaign.ts';
import { judgeFeedback } from './judge-feedback.ts';
import type { FeedbackOf } from './ports.ts';

export interface WelcomeDeps extends ChangeDeps {
  feedbackOf: FeedbackOf;
}

/** Pauses a campaign of which too many mails came back or were complained about; true if it did. */
export const pauseIfUnwelcome =
  (deps: WelcomeDeps) =>
  async (ctx: Ctx, { id, name, startedAt, forgiven }: Campaign): Promise<boolean> => {
    if (startedAt === undefined) return false;
    const feedback = await deps.feedbackOf(name, new Date(startedAt));
    const pausedBecause = judgeFeedback(feedback, forgiven ?? nothingYet);
    if (!pausedBecause) return false;
    await changeCampaign(deps)(
      ctx,
      id,
      ({ status }) => (status === 'running' ? { status: 'paused', pausedBecause } : undefined),
      { action: 'campaign.pause', method: 'campaign', reason: pausedBecause },
    );
    ctx.log.warn('campaign paused', { campaignId: id, pausedBecause, ...feedback });
    return true;
  };
