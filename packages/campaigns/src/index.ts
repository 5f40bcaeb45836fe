export { acceptCampaign, type AcceptDeps, type CampaignOrder } from './accept-campaign.ts';
export type { Campaign } from './campaign.ts';
export { describeCampaign } from './describe-campaign.ts';
export type { CampaignContent, PersonaliserOf, Recipient } from './ports.ts';
export { personaliseFields } from './personalise-fields.ts';
export { readContent } from './read-content.ts';
export { wireCampaigns } from './wire-campaigns.ts';
export { wireCampaignWorker } from './wire-worker.ts';
