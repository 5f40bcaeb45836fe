import { payoutDesk, staffEndpoint } from '../wire-payout-runs.ts';
import { payoutRunRoutes } from './payout-run-routes.ts';

export const handler = payoutRunRoutes(staffEndpoint, payoutDesk);
