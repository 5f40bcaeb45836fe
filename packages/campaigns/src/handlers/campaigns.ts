import { campaignDesk, staffEndpoint } from '../wire-staff.ts';
import { campaignRoutes } from './campaign-routes.ts';

export const handler = campaignRoutes(staffEndpoint, campaignDesk);
