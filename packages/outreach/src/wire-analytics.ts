import {
  campaignStats,
  deliveryGaps,
  findGaps,
  mailActivity,
  trackingData,
  wireEventReaders,
} from '@distronation/tracking';
import { env, kit } from './wire.ts';

const readers = wireEventReaders(env.MAIL_TABLE);

export const tellNumbers = campaignStats(readers);
export const tellActivity = mailActivity(readers);
export const tellEvents = trackingData(readers);
export const tellGaps = deliveryGaps({ findGaps: findGaps({ ...readers, now: kit.now }) });
