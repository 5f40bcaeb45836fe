import type { Topic } from '@distronation/contracts';
import { z } from 'zod';
import type { Tracking } from '../../lib/campaigns/tracking-words.ts';

export const trackingSchema: z.ZodType<Tracking> = z.object({
  opens: z.boolean(),
  clicks: z.boolean(),
});

/** What belongs to somebody's money is not watched, unless somebody asks for it. */
export const usualTracking = (topic: Topic): Tracking =>
  topic === 'financial' ? { opens: false, clicks: false } : { opens: true, clicks: true };

/** The choice for another topic: the usual one there, unless it was chosen otherwise before. */
export const trackingFor = (from: Topic, to: Topic, chosen: Tracking): Tracking => {
  const usual = usualTracking(from);
  const isUsual = usual.opens === chosen.opens && usual.clicks === chosen.clicks;
  return isUsual ? usualTracking(to) : chosen;
};
