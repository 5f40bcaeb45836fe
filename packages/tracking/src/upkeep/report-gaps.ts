import type { Ctx, Metrics } from '@distronation/common';
import type { FindGaps } from './find-gaps.ts';

interface Deps {
  findGaps: FindGaps;
  metrics: Metrics;
}

/** Tells those who watch over the product how much mail was never heard of. A campaign may be named after
 *  a person, so its name is left to whoever asks for it. */
export const reportGaps =
  ({ findGaps, metrics }: Deps) =>
  async ({ log }: Ctx): Promise<void> => {
    const { gaps } = await findGaps();
    for (const { campaign: _name, ...gap } of gaps) {
      log.warn('Nothing was heard of mail that was sent', { gap });
    }
    metrics.record({
      UnheardMails: gaps.reduce((sum, { unheard }) => sum + unheard, 0),
      SilentCampaigns: gaps.filter(({ level }) => level === 'silence').length,
    });
  };
