import type { CampaignBrief, CampaignProgress } from '@distronation/contracts';
import type { AttentionLine } from '../../../lib/attention/attention.ts';
import { paths } from '../../../lib/paths.ts';
import { counted } from '../../../lib/words.ts';

const weekMs = 7 * 24 * 3_600_000;

/** One campaign is opened itself; several are listed. */
const pausedLine = (paused: readonly CampaignBrief[]): AttentionLine => {
  const [only, ...others] = paused;
  const line = { key: 'paused', count: paused.length };
  return only && others.length === 0
    ? {
        ...line,
        words: `campaign stands still: ${only.name}`,
        href: paths.campaign.href(only.id),
      }
    : { ...line, words: 'campaigns stand still', href: paths.campaigns.href({ status: 'paused' }) };
};

type Lacking = keyof Pick<CampaignProgress, 'failed' | 'uncertain'>;

interface MailWords {
  one: string;
  many: string;
}

/** Campaigns with a line of their own. */
const shown = 3;

/** The worst campaigns by themselves, and the others together. */
const mailsLines = (
  campaigns: readonly CampaignBrief[],
  state: Lacking,
  words: MailWords,
  list: Record<string, string>,
): AttentionLine[] => {
  const countIn = ({ progress }: CampaignBrief) => progress?.[state] ?? 0;
  const told = (count: number) => (count === 1 ? words.one : words.many);
  const worst = campaigns.toSorted((one, other) => countIn(other) - countIn(one));
  const lines = worst.slice(0, shown).map((campaign) => ({
    key: `${state} ${campaign.id}`,
    count: countIn(campaign),
    words: `${told(countIn(campaign))}: ${campaign.name}`,
    href: paths.campaign.href(campaign.id, { state }),
  }));
  const others = worst.slice(shown);
  const count = others.reduce((sum, campaign) => sum + countIn(campaign), 0);
  const where = counted(others.length, 'other campaign', 'other campaigns');
  const rest = {
    key: `${state} others`,
    count,
    words: `${told(count)} in ${where}`,
    href: paths.campaigns.href(list),
  };
  return others.length > 0 ? [...lines, rest] : lines;
};

/** Campaigns that wait for a person, among those that have not ended. */
export const openCampaignLines = (campaigns: readonly CampaignBrief[]): AttentionLine[] => {
  const paused = campaigns.filter(({ status }) => status === 'paused');
  const doubtful = campaigns.filter(({ progress }) => (progress?.uncertain ?? 0) > 0);
  const doubts = { one: 'mail is in doubt', many: 'mails are in doubt' };
  return [
    ...(paused.length > 0 ? [pausedLine(paused)] : []),
    ...mailsLines(doubtful, 'uncertain', doubts, { status: 'open' }),
  ];
};

/** Mails that failed in the last seven days, or in campaigns that go on. */
export const failedMailLines = (
  campaigns: readonly CampaignBrief[],
  now: Date,
): AttentionLine[] => {
  const failed = campaigns.filter(
    ({ progress, endedAt }) =>
      (progress?.failed ?? 0) > 0 &&
      (endedAt === undefined || Date.parse(endedAt) > now.getTime() - weekMs),
  );
  const words = { one: 'mail failed', many: 'mails failed' };
  return mailsLines(failed, 'failed', words, {});
};
