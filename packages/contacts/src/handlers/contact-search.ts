import { staffEndpoint } from '../wire.ts';
import { search } from '../wire-search.ts';
import { searchRoutes } from './search-routes.ts';

export const handler = searchRoutes(staffEndpoint, search);
