import type { Bench } from '../bench.ts';
import { checkFill } from '../fill/check-fill.ts';
import { fillByItems, fillThroughStore } from '../fill/fill-day.ts';
import type { Day } from '../fill/made-events.ts';
import { campaignStatsQuestions } from './campaign-stats.ts';
import { closeAllHours } from './close-all-hours.ts';
import { compare } from './compare.ts';
import { trackingDataQuestions } from './tracking-data.ts';

const few: Day = { campaign: 'few', start: Date.UTC(2026, 0, 10), events: 1_000 };
const many: Day = { campaign: 'many', start: Date.UTC(2026, 1, 10), events: 100_000 };

export const readingBench: Bench = {
  name: 'reading',
  asks: 'Read units for the same question with 1,000 and with 100,000 events in a day; campaign-stats should stay within 1.2 times once the hours are closed.',
  async run(stage) {
    await fillThroughStore(stage, few);
    await checkFill(stage, few);
    await fillByItems(stage, many);
    const days = [few, many] as const;
    const open = await compare(stage, campaignStatsQuestions(stage, 'before closing'), days);
    await closeAllHours(stage);
    const closed = await compare(stage, campaignStatsQuestions(stage, 'hours closed'), days);
    const events = await compare(stage, await trackingDataQuestions(stage, days), days);
    return [...closed, ...open, ...events];
  },
};
