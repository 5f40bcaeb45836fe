import { acceptCampaign, personaliseFields } from '@distronation/campaigns';
import { campaignWork, memoryJobs } from '@distronation/campaigns/testing';
import { partDelivery, recordingTransport } from '@distronation/delivery/testing';
import { feedbackOf } from '@distronation/tracking';
import { wireRecordCheck } from '@distronation/unsubscribe-utils/contact-list';
import { ulid } from 'ulid';
import { pastStores, type Place } from './stores.ts';

/** The product's own use cases with a clock that we move, and a provider that takes every mail. */
export const pastWorld = (place: Place, start: number) => {
  let time = start;
  const clock = () => new Date(time);
  const stores = pastStores(place, () => time);
  const { consents, ledger, cells } = stores;
  const queue = memoryJobs();
  const transport = recordingTransport();
  const campaigns = { ...stores, queue, newId: () => ulid(time), now: clock };
  const gate = wireRecordCheck({ store: consents, now: clock });
  const { work } = campaignWork({
    ...campaigns,
    ...partDelivery({ ledger, transport, gate, now: clock }),
    personaliserOf: personaliseFields,
    peopleIn: async () => undefined,
    loadOptOuts: undefined,
    feedbackOf: feedbackOf({ cells }),
    partSize: 1_000,
  });
  return {
    ...stores,
    clock,
    /** Time only ever goes on. */
    goTo: (at: number) => void (time = Math.max(time, at)),
    findCampaign: async (sendId: string) => (await ledger.factsOf(sendId))?.campaign,
    accept: acceptCampaign({
      ...campaigns,
      idempotencyKeys: { claim: async (_key, started) => started },
    }),
    queue,
    transport,
    work,
  };
};

export type PastWorld = ReturnType<typeof pastWorld>;
