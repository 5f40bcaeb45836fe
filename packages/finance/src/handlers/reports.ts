import { reports, staffEndpoint } from '../wire-staff.ts';
import { reportRoutes } from './report-routes.ts';

export const handler = reportRoutes(staffEndpoint, reports);
