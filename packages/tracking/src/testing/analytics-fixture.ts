import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { campaignStats } from '../campaign-stats.ts';
import { deliveryGaps } from '../delivery-gaps.ts';
import { findGaps } from '../find-gaps.ts';
import { trackingData } from '../tracking-data.ts';
import { memoryEventStore } from './memory-event-store.ts';

/** Numbers and events over memory. */
export const analyticsFixture = (store = memoryEventStore()) => {
  const kit = testKit();
  const endpoint = createEndpoint(kit);
  const readers = { cells: store, events: store };
  return {
    store,
    handlers: {
      campaignStats: endpoint(endpoints.campaignStats, campaignStats(readers)),
      trackingData: endpoint(endpoints.trackingData, trackingData(readers)),
      deliveryGaps: endpoint(
        endpoints.deliveryGaps,
        deliveryGaps({ findGaps: findGaps({ cells: store, now: kit.now }) }),
      ),
    },
  };
};
