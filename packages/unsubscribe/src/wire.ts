import { powertoolsLog } from '@distronation/common/adapters';
import { admitNobody, createEndpoint } from '@distronation/common/http';
import { wireConsent } from '@distronation/unsubscribe-utils';

export const consent = wireConsent();

export const log = powertoolsLog('unsubscribe');

export const kit = { allowedOrigins: consent.env.CORS_ALLOWED_ORIGINS, log, now: consent.now };

export const publicEndpoint = createEndpoint({ ...kit, authenticate: admitNobody });
