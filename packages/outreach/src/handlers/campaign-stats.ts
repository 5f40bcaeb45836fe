import { campaignStats as contract } from '@distronation/contracts';
import { tellNumbers } from '../wire-analytics.ts';
import { staffEndpoint } from '../wire-staff.ts';

export const handler = staffEndpoint(contract, tellNumbers);
