import type { CampaignBrief, CampaignProgress } from '@distronation/contracts';
import type { AttentionLine } from '../../../lib/attention/attention.ts';
import { paths } from '../../../lib/paths.ts';

const weekMs = 7 * 24 * 3_600_000;

/** One campaign is opened itself; several are listed. */
const doorTo = (
  campaigns: readonly CampaignBrief[],
  state: Record<string, string>,
  list: Record<string, string>,
): string => {
  const [only, ...others] = campaigns;
  return only && others.length === 0
    ? paths.campaign.href(only.id, state)
    : paths.campaigns.href(list);
};

const pausedLine = (paused: readonly CampaignBrief[]): AttentionLine => ({
  key: 'paused',
  count: paused.length,
  words:
    paused.length === 1 ? `campaign stands still: ${paused[0]?.name}` : 'campaigns stand still',
  href: doorTo(paused, {}, { status: 'paused' }),
});

const mailsLine = (
  campaigns: readonly CampaignBrief[],
  state: keyof Pick<CampaignProgress, 'failed' | 'uncertain'>,
  words: { one: string; many: string },
  list: Record<string, string>,
): AttentionLine => {
  const count = campaigns.reduce((sum, { progress }) => sum + (progress?.[state] ?? 0), 0);
  const of = campaigns.length === 1 ? `: ${campaigns[0]?.name}` : '';
  return {
    key: state,
    count,
    words: `${count === 1 ? words.one : words.many}${of}`,
    href: doorTo(campaigns, { state }, list),
  };
};

/** Campaigns that wait for a person, among those that have not ended. */
export const openCampaignLines = (campaigns: readonly CampaignBrief[]): AttentionLine[] => {
  const paused = campaigns.filter(({ status }) => status === 'paused');
  const doubtful = campaigns.filter(({ progress }) => (progress?.uncertain ?? 0) > 0);
  const doubts = { one: 'mail is in doubt', many: 'mails are in doubt' };
  return [
    ...(paused.length > 0 ? [pausedLine(paused)] : []),
    ...(doubtful.length > 0 ? [mailsLine(doubtful, 'uncertain', doubts, { status: 'open' })] : []),
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
  return failed.length > 0 ? [mailsLine(failed, 'failed', words, {})] : [];
};
