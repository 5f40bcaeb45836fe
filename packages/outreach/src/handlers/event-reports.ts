import { byRoute } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { health } from '../health.ts';
import { tellActivity, tellGaps } from '../wire-analytics.ts';
import { ping, publicEndpoint } from '../wire.ts';
import { staffEndpoint } from '../wire-staff.ts';

export const handler = byRoute(
  [endpoints.deliveryGaps, staffEndpoint(endpoints.deliveryGaps, tellGaps)],
  [endpoints.mailActivity, staffEndpoint(endpoints.mailActivity, tellActivity)],
  [endpoints.health, publicEndpoint(endpoints.health, health({ ping }))],
);
