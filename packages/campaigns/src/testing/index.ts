export { archiveSuite } from './archive-suite.ts';
export { campaignEndpoints } from './campaign-endpoints.ts';
export { campaignStoreSuite } from './campaign-store-suite.ts';
export { campaignWork } from './campaign-work.ts';
export { jobsSuite } from './jobs-suite.ts';
export { memoryArchive } from './memory-archive.ts';
export { memoryCampaigns, type MemoryCampaigns } from './memory-campaigns.ts';
export { memoryJobs, type MemoryJobs } from './memory-jobs.ts';
export { testCampaign } from './test-campaign.ts';
