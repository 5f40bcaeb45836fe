import { farAhead } from '../intake-process.ts';
import { hour, minute, type Plot } from './plots.ts';
import type { Random } from './random.ts';
import type { Story, StoryCampaign } from './story.ts';

const lettersOfTheSky = ['Sky ☁', 'sky'];

/** Named by a variable, by a tag, by nobody, and differently by the ledger and its events. */
export const campaigns: readonly StoryCampaign[] = [
  {
    name: 'autumn',
    tags: ['news', 'vip'],
    told: { campaignId: 'autumn', tags: ['vip', 'news'] },
    isOurs: false,
  },
  {
    name: 'autumn',
    tags: ['news'],
    told: { campaignId: 'autumn', tags: ['news', 'news'] },
    isOurs: false,
  },
  { name: 'news', tags: ['news'], told: { tags: ['news'] }, isOurs: false },
  { name: '(none)', tags: [], told: { tags: [] }, isOurs: false },
  { name: 'Sky ☁', tags: lettersOfTheSky, told: { tags: ['Sky__'] }, isOurs: true },
];

/** One mail to each of `count` recipients: in batches of one Message-Id each, some to the same people. */
export const storiesOf = (count: number, plots: readonly Plot[], random: Random): Story[] =>
  Array.from({ length: count }, (_, number) => {
    const campaign = random.pick(campaigns);
    const batch = `${campaigns.indexOf(campaign)}-${number % 3}`;
    const sentAt = farAhead + random.below(5 * hour) + random.below(minute);
    const steps = random.pick(plots)(sentAt, random);
    const recipient = `reader-${number % Math.ceil(count * 0.8)}@example.com`;
    const messageId = `batch-${batch}-${number < count * 0.8 ? 1 : 2}@mg.example.com`;
    return { sendId: `send-${number}`, messageId, recipient, campaign, sentAt, steps };
  });
