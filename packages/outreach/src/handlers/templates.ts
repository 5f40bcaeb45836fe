import { byRoute } from '@distronation/common/http';
import { staffEndpoint } from '../wire-staff.ts';
import { templateKeeping } from '../wire-templates.ts';
import { writing } from '../wire-writing.ts';
import { templateRoutes } from './template-routes.ts';
import { writingRoutes } from './writing-routes.ts';

export const handler = byRoute(
  ...templateRoutes(staffEndpoint, templateKeeping),
  ...writingRoutes(staffEndpoint, writing),
);
