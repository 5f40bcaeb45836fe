import { deployedEndpoint, powertoolsLog } from '@distronation/common/adapters';
import { wireConsent } from './wire-consent.ts';

export const consent = wireConsent();

export const log = powertoolsLog('unsubscribe');

export const publicEndpoint = deployedEndpoint('unsubscribe', consent.env.CORS_ALLOWED_ORIGINS);
