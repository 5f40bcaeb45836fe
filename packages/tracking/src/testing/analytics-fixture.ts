import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { campaignStats } from '../numbers/campaign-stats.ts';
import { mailActivity } from '../numbers/mail-activity.ts';
import { deliveryGaps } from '../upkeep/delivery-gaps.ts';
import { findGaps } from '../upkeep/find-gaps.ts';
import type { CellReader, EventReader } from '../ports.ts';
import { trackingData } from '../lists/tracking-data.ts';

export interface Readers {
  cells: CellReader;
  events: EventReader;
}

/** The endpoints that read numbers and events, over any store of them. */
export const analyticsFixture = (readers: Readers) => {
  const kit = testKit();
  const endpoint = createEndpoint(kit);
  const gaps = findGaps({ ...readers, now: kit.now });
  return {
    handlers: {
      campaignStats: endpoint(endpoints.campaignStats, campaignStats(readers)),
      mailActivity: endpoint(endpoints.mailActivity, mailActivity(readers)),
      trackingData: endpoint(endpoints.trackingData, trackingData(readers)),
      deliveryGaps: endpoint(endpoints.deliveryGaps, deliveryGaps({ findGaps: gaps })),
    },
  };
};
