import { staffEndpoint } from '../wire-staff.ts';
import { youTube } from '../wire-youtube.ts';
import { youTubeRoutes } from './youtube-routes.ts';

export const handler = youTubeRoutes(staffEndpoint, youTube);
