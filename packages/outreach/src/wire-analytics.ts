import {
  campaignStats,
  deliveryGaps,
  findGaps,
  trackingData,
  wireEventReaders,
} from '@distronation/tracking';
import { env, kit } from './wire.ts';

const readers = wireEventReaders(env.MAIL_TABLE);

export const tellNumbers = campaignStats(readers);
export const tellEvents = trackingData(readers);
export const tellGaps = deliveryGaps({ findGaps: findGaps({ ...readers, now: kit.now }) });
