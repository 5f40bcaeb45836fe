import { describe } from 'vitest';
import { campaignStoreSuite } from './campaign-store-suite.ts';
import { memoryCampaigns } from './memory-campaigns.ts';

describe('the store of campaigns in memory', () => {
  campaignStoreSuite(memoryCampaigns);
});
