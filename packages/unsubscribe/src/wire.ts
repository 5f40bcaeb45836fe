import { powertoolsLog, powertoolsMetrics } from '@distronation/common/adapters';
import { admitNobody, answerInPages, createEndpoint } from '@distronation/common/http';
import { plainPage, wireConsent } from '@distronation/unsubscribe-utils';

export const consent = wireConsent();

export const log = powertoolsLog('unsubscribe');

export const kit = {
  allowedOrigins: consent.env.CORS_ALLOWED_ORIGINS,
  log,
  metrics: powertoolsMetrics(),
  now: consent.now,
};

export const publicEndpoint = createEndpoint({ ...kit, authenticate: admitNobody });

/** For what a reader may also post by a form, without scripts. */
export const formEndpoint: typeof publicEndpoint = (contract, run) =>
  answerInPages(plainPage(consent.env.UNSUBSCRIBE_MAILBOX), publicEndpoint(contract, run));
