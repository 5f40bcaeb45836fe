import type { CampaignAction, CampaignStatus } from '@distronation/contracts';
import { people } from '../../../lib/words.ts';
import type { FullCampaign } from './use-campaign.ts';

export interface ActionWords {
  /** A verb, on its button. */
  label: string;
  question: string;
  /** What it will do, and what it will not. */
  consequence: string;
  isFinal: boolean;
}

const underWay = 'What is with the mail provider already cannot be held back.';

export const actionWords = (
  action: CampaignAction,
  { progress, scheduledFor, startedAt }: FullCampaign,
): ActionWords => {
  const remaining = progress ? people(progress.remaining) : 'Those';
  const isDue = startedAt !== undefined || (scheduledFor ?? '') <= new Date().toISOString();
  const words: Record<CampaignAction, ActionWords> = {
    pause: {
      label: 'Pause',
      question: 'Pause this campaign?',
      consequence: `Nobody further is mailed until somebody resumes it. ${underWay}`,
      isFinal: false,
    },
    resume: {
      label: 'Resume',
      question: 'Resume this campaign?',
      consequence: isDue
        ? `It goes on at once, with ${remaining} still to come.`
        : 'It starts at the time for which it is scheduled.',
      isFinal: false,
    },
    start: {
      label: 'Start now',
      question: 'Start this campaign now?',
      consequence: `It does not wait for the time for which it is scheduled: ${remaining} will be mailed at once.`,
      isFinal: false,
    },
    cancel: {
      label: 'Cancel',
      question: 'Cancel this campaign for good?',
      consequence: `Nobody further is mailed, and it cannot be taken up again. ${underWay}`,
      isFinal: true,
    },
    retry: {
      label: 'Retry failed',
      question: `Mail ${people(progress?.failed ?? 0)} again?`,
      consequence:
        'No mail of theirs went out, so nobody gets it twice. Whoever has unsubscribed since then is left out.',
      isFinal: false,
    },
  };
  return words[action];
};

const byStatus: Readonly<Record<CampaignStatus, readonly CampaignAction[]>> = {
  preparing: ['cancel'],
  scheduled: ['start', 'pause', 'cancel'],
  running: ['pause', 'cancel', 'retry'],
  settling: ['retry'],
  paused: ['resume', 'cancel'],
  finished: ['retry'],
  cancelled: [],
};

/** What can be done with it now. */
export const actionsOf = ({ status, progress }: FullCampaign): CampaignAction[] =>
  byStatus[status].filter((action) => action !== 'retry' || (progress?.failed ?? 0) > 0);
