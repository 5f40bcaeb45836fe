import { wireDriftRuns, wireUndecidedMails } from '@distronation/unsubscribe-utils';
import { consent } from '../wire.ts';
import { staffEndpoint } from '../wire-staff.ts';
import { consentDeskRoutes } from './consent-desk-routes.ts';

export const handler = consentDeskRoutes(staffEndpoint, {
  ...wireUndecidedMails(consent),
  runs: wireDriftRuns(consent),
});
