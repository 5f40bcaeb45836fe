import {
  dynamoDocumentClient,
  powertoolsLog,
  powertoolsMetrics,
} from '@distronation/common/adapters';
import { admitNobody, createEndpoint } from '@distronation/common/http';
import { wireConsent } from '@distronation/unsubscribe-utils';
import { dynamoPing } from './adapters/dynamo-ping.ts';
import { environment } from './env.ts';

export const env = environment();
export const log = powertoolsLog('outreach');
export const metrics = powertoolsMetrics();
export const consent = wireConsent();

export const kit = {
  allowedOrigins: env.CORS_ALLOWED_ORIGINS,
  log,
  metrics,
  now: consent.now,
};

export const publicEndpoint = createEndpoint({ ...kit, authenticate: admitNobody });

export const ping = dynamoPing(dynamoDocumentClient(), env.MAIL_TABLE);
