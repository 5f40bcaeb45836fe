import { byRoute } from '@distronation/common/http';
import { payoutDesk } from '../wire-payout-runs.ts';
import { reports, staffEndpoint } from '../wire-staff.ts';
import { payoutRunRoutes } from './payout-run-routes.ts';
import { reportRoutes } from './report-routes.ts';

export const handler = byRoute(
  ...payoutRunRoutes(staffEndpoint, payoutDesk),
  ...reportRoutes(staffEndpoint, reports),
);
