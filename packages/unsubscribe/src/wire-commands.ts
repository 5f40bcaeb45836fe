import { powertoolsLog, queueCtx } from '@distronation/common/adapters';
import type { Topic } from '@distronation/contracts';
import type { OptOutPlace } from './contact-list/load-opt-outs.ts';
import { wireConsent } from './wire-consent.ts';
import { wireDrift } from './wire-drift.ts';
import { wireOptOutLoading } from './wire-opt-outs.ts';

const consent = wireConsent();
const log = powertoolsLog('unsubscribe');

/** What a person starts by hand, on real clients. */
export const loadAllOptOuts = (topics: readonly Topic[], from?: OptOutPlace) => {
  const load = wireOptOutLoading(consent);
  if (!load) throw new Error('SES_CONTACT_LIST_NAME is not set');
  return load(queueCtx('load-opt-outs', log), topics, from);
};

export const compareContactList = (options: { anew: boolean }) =>
  wireDrift(consent).findDrift(queueCtx('contact-list-drift', log), options);
