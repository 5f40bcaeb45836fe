import { dynamoDocumentClient, powertoolsMetrics } from '@distronation/common/adapters';
import { dynamoConsentPages } from './adapters/dynamo-consent-pages.ts';
import { findDrift } from './contact-list/find-drift.ts';
import { watchDrift } from './contact-list/watch-drift.ts';
import type { ConsentWiring } from './wire-consent.ts';
import { wireDriftRuns } from './wire-drift-runs.ts';
import { wireAdoption, wireContactPages } from './wire-ses-list.ts';

/** The comparison of SES's list with our record. Nobody waits for it, so it leaves half of what SES allows
 *  to those who are waited for. */
export const wireDrift = (wiring: ConsentWiring) => {
  const { env, store, queue, now } = wiring;
  const runs = wireDriftRuns(wiring);
  const compare = findDrift({
    pages: wireContactPages(env, env.CONTACT_LIST_PER_SECOND / 2),
    consents: dynamoConsentPages(dynamoDocumentClient(), env.MAIL_TABLE),
    runs,
    store,
    adopt: wireAdoption(wiring, 'contact_list_drift'),
    queue,
    now,
  });
  return {
    findDrift: compare,
    watchDrift: watchDrift({
      runs,
      findDrift: compare,
      metrics: powertoolsMetrics(),
      now,
    }),
  };
};
