import { byRoute } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { tellActivity, tellGaps } from '../wire-analytics.ts';
import { staffEndpoint } from '../wire-staff.ts';

export const handler = byRoute(
  [endpoints.deliveryGaps, staffEndpoint(endpoints.deliveryGaps, tellGaps)],
  [endpoints.mailActivity, staffEndpoint(endpoints.mailActivity, tellActivity)],
);
