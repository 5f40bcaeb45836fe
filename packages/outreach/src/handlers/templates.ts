import { staffEndpoint } from '../wire-staff.ts';
import { templateKeeping } from '../wire-templates.ts';
import { templateRoutes } from './template-routes.ts';

export const handler = templateRoutes(staffEndpoint, templateKeeping);
