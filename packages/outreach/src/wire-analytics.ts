import { campaignStats, trackingData, wireEventReaders } from '@distronation/tracking';
import { env } from './wire.ts';

const readers = wireEventReaders(env.MAIL_TABLE);

export const tellNumbers = campaignStats(readers);
export const tellEvents = trackingData(readers);
