import { createEndpoint } from '@distronation/common/http';
import { invoke, testKit } from '@distronation/common/testing';
import { webhook as contract } from '@distronation/contracts';
import {
  applyToConsent,
  receiveWebhook,
  recordEvent,
  settleFromEvent,
} from '@distronation/tracking';
import { signingKey } from './posts.ts';

type Store = Parameters<typeof recordEvent>[0]['store'];

/** The webhook's function over a store, with a gate and a ledger that take no time. Rejects for any
 *  other answer than 200. */
export const hearInto = (store: Store) => {
  const now = () => new Date();
  const hear = receiveWebhook({
    store,
    record: recordEvent({ store, findCampaign: async () => undefined }),
    applyToConsent: applyToConsent({ block: async () => {}, optOut: async () => {} }),
    settle: settleFromEvent(async () => {}),
    signingKey: async () => signingKey,
    maxAgeMs: Number.POSITIVE_INFINITY,
    now,
  });
  const handler = createEndpoint(testKit({ now }))(contract, hear);
  return async (body: string): Promise<void> => {
    const { status } = await invoke(handler, { body });
    if (status !== 200) throw new Error(`A post got ${status}`);
  };
};
