import type { Ctx } from '@distronation/common';
import { nothingYet, type Campaign } from './campaign.ts';
import { changeCampaign, type ChangeDeps } from './change-campaign.ts';
import { judgeFeedback } from './judge-feedback.ts';
import type { FeedbackOf } from './ports.ts';

export interface WelcomeDeps extends ChangeDeps {
  feedbackOf: FeedbackOf;
}

/** Pauses a campaign of which too many mails came back or were complained about; true if it stands
 *  still then. */
export const pauseIfUnwelcome =
  (deps: WelcomeDeps) =>
  async (ctx: Ctx, campaign: Campaign): Promise<boolean> => {
    const { id, name, startedAt } = campaign;
    if (startedAt === undefined) return false;
    const feedback = await deps.feedbackOf(name, new Date(startedAt));
    const judge = ({ forgiven }: Campaign) => judgeFeedback(feedback, forgiven ?? nothingYet);
    const pausedBecause = judge(campaign);
    if (!pausedBecause) return false;
    const { status } = await changeCampaign(deps)(
      ctx,
      id,
      // Judged as it is now: a colleague may have let it go on since it was read.
      (current) =>
        current.status === 'running' && judge(current)
          ? { status: 'paused', pausedBecause }
          : undefined,
      { action: 'campaign.pause', method: 'campaign', reason: pausedBecause },
    );
    if (status !== 'paused') return false;
    ctx.log.warn('campaign paused', { campaignId: id, pausedBecause, ...feedback });
    return true;
  };
