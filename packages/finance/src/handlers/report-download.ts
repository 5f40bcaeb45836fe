import { formEndpoint, linkHolders, publicEndpoint } from '../wire.ts';
import { reportDownloadRoutes } from './report-download-routes.ts';

export const handler = reportDownloadRoutes(publicEndpoint, formEndpoint, linkHolders);
