import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { campaignStats } from '../campaign-stats.ts';
import type { CellReader, EventReader } from '../ports.ts';
import { trackingData } from '../tracking-data.ts';

export interface Readers {
  cells: CellReader;
  events: EventReader;
}

/** The endpoints that read numbers and events, over any store of them. */
export const analyticsFixture = (readers: Readers) => {
  const endpoint = createEndpoint(testKit());
  return {
    handlers: {
      campaignStats: endpoint(endpoints.campaignStats, campaignStats(readers)),
      trackingData: endpoint(endpoints.trackingData, trackingData(readers)),
    },
  };
};
