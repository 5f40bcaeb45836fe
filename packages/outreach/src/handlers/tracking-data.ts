import { trackingData as contract } from '@distronation/contracts';
import { tellEvents } from '../wire-analytics.ts';
import { staffEndpoint } from '../wire-staff.ts';

export const handler = staffEndpoint(contract, tellEvents);
