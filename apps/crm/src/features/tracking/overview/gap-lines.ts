import type { DeliveryGapsResponse } from '@distronation/contracts';
import type { AttentionLine } from '../../../lib/attention/attention.ts';
import { paths } from '../../../lib/paths.ts';
import { number } from '../../../lib/words.ts';

type Gap = DeliveryGapsResponse['data']['gaps'][number];

const shown = 3;
const period = { period: '7d' };

const lineOf = ({ campaign, unheard, sent }: Gap): AttentionLine => ({
  key: campaign ?? '',
  count: unheard,
  words: `of ${number(sent)} mails of ${campaign ?? 'small campaigns'} were sent and not heard of again`,
  href: campaign ? paths.campaignNumbers.href(campaign, period) : paths.numbers.href(period),
});

/** The worst gaps by themselves, and the others together. */
export const gapLines = (gaps: readonly Gap[]): AttentionLine[] => {
  const others = gaps.slice(shown);
  const [count, sent] = (['unheard', 'sent'] as const).map((kind) =>
    others.reduce((sum, gap) => sum + gap[kind], 0),
  );
  const rest = {
    key: ' others',
    count: count ?? 0,
    words: `of ${number(sent ?? 0)} mails of other campaigns were sent and not heard of again`,
    href: paths.numbers.href(period),
  };
  return [...gaps.slice(0, shown).map(lineOf), ...(others.length > 0 ? [rest] : [])];
};
