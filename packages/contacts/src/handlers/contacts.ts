import { contacts, staffEndpoint } from '../wire.ts';
import { contactRoutes } from './contact-routes.ts';

export const handler = contactRoutes(staffEndpoint, contacts);
