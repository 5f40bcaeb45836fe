import { wireUndecidedMails } from '@distronation/unsubscribe-utils';
import { consent } from '../wire.ts';
import { staffEndpoint } from '../wire-staff.ts';
import { undecidedMailRoutes } from './undecided-mail-routes.ts';

export const handler = undecidedMailRoutes(staffEndpoint, wireUndecidedMails(consent));
