import { staff, staffEndpoint } from '../wire.ts';
import { staffRoutes } from './staff-routes.ts';

export const handler = staffRoutes(staffEndpoint, staff);
