export { campaignEndpoints } from './campaign-endpoints.ts';
export { campaignStoreSuite } from './campaign-store-suite.ts';
export {
  memoryArchive,
  memoryCampaigns,
  memoryJobs,
  type MemoryCampaigns,
  type MemoryJobs,
} from './memory-campaigns.ts';
export { testCampaign } from './test-campaign.ts';
