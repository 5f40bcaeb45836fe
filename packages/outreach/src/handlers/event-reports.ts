import { deliveryGaps as contract } from '@distronation/contracts';
import { tellGaps } from '../wire-analytics.ts';
import { staffEndpoint } from '../wire-staff.ts';

export const handler = staffEndpoint(contract, tellGaps);
