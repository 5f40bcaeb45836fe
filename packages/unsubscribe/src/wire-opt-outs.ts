import { loadOptOuts } from './contact-list/load-opt-outs.ts';
import type { ConsentWiring } from './wire-consent.ts';
import { wireAdoption, wireContactPages } from './wire-ses-list.ts';

export type { LoadOptOuts, OptOutPlace, OptOutsLoaded } from './contact-list/load-opt-outs.ts';

/** The opt-outs of SES's list, in bulk. A campaign waits for them, so at all the pace that SES allows.
 *  For those who send without a list there is nothing to load. */
export const wireOptOutLoading = (wiring: ConsentWiring) => {
  const { env, store, now } = wiring;
  if (!env.SES_CONTACT_LIST_NAME) return undefined;
  const pages = wireContactPages(env, env.CONTACT_LIST_PER_SECOND);
  return loadOptOuts({ pages, store, adopt: wireAdoption(wiring), now });
};
