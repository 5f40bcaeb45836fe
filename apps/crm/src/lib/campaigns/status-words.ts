import type { CampaignStatus, PauseReason } from '@distronation/contracts';
import type { Tone } from '../../ui/StatusChip.tsx';

export const campaignStatusWords: Readonly<Record<CampaignStatus, { label: string; tone: Tone }>> =
  {
    preparing: { label: 'Preparing', tone: 'neutral' },
    scheduled: { label: 'Scheduled', tone: 'neutral' },
    running: { label: 'Sending', tone: 'positive' },
    settling: { label: 'Finding out', tone: 'caution' },
    paused: { label: 'Paused', tone: 'caution' },
    finished: { label: 'Finished', tone: 'neutral' },
    cancelled: { label: 'Cancelled', tone: 'negative' },
  };

export interface PauseWords {
  title: string;
  meaning: string;
  advice: string;
}

/** Why a campaign stands still: what happened, what it means, what to do. */
export const pauseWords: Readonly<Record<PauseReason, PauseWords>> = {
  staff: {
    title: 'Paused by a colleague',
    meaning: 'Nobody further is mailed.',
    advice: 'Resume it, and it goes on where it stopped.',
  },
  bounces: {
    title: 'Paused by itself: too many mails bounced',
    meaning:
      'More than 5 % of them came back for good. Mailbox providers take that for a bought or an old list, and may turn away our other mail as well.',
    advice:
      'Look at who bounced and where these addresses come from. If you resume, what has come back until then is not held against it again.',
  },
  complaints: {
    title: 'Paused by itself: too many people reported it as spam',
    meaning:
      'More than 0.1 % of them did. Mailbox providers may turn away our other mail because of it.',
    advice:
      'Ask yourself whether these people expected this mail. If you resume, what has come back until then is not held against it again.',
  },
};
