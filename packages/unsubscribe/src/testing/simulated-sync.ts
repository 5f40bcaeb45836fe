import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { pacer } from '@distronation/common';
import { testCtx } from '@distronation/common/testing';
import { inTurn } from '../adapters/in-turn.ts';
import { pacedContactList } from '../adapters/paced-contact-list.ts';
import { sesContactList } from '../adapters/ses-contact-list.ts';
import { adoptListedContact } from '../adopt-listed-contact.ts';
import { changeConsent } from '../change-consent.ts';
import { checkRecipients } from '../check-recipients.ts';
import { ensureRecipientSubscription } from '../ensure-recipient-subscription.ts';
import type { ConsentStore, ContactList } from '../ports.ts';
import { syncContact } from '../sync-contact.ts';
import { syncContacts } from '../sync-contacts.ts';
import { simulatedQueue } from './simulated-queue.ts';
import type { VirtualTime } from './virtual-time.ts';

interface Options {
  /** Speaks to SES, or to what stands in for it by the same clock. */
  client: SESv2Client;
  listName: string;
  store: ConsentStore;
  time: VirtualTime;
  /** Of each worker. */
  perSecond?: number;
  /** From 0 to 1. */
  random?: () => number;
  /** When each of the workers starts, in milliseconds. */
  starts?: readonly number[];
}

const latencyMs = 40;
const pollMs = 1_000;
const batchSize = 2;

const ctx = testCtx({ actor: { kind: 'system', name: 'contact-sync' } });

/** The workers of the queue as Lambda runs them: each a process with a pace of its own, and two messages
 *  at a time. With the product's own parts in everything but the queue and the clock. */
export const simulatedSync = (options: Options) => {
  const { client, listName, store, time, perSecond = 0.45, starts = [0, 300] } = options;
  const { random = Math.random } = options;
  const now = () => new Date(time.now());
  const queue = simulatedQueue(time.now);
  const nowhere = { add: async () => {} };
  const adopt = adoptListedContact({
    store,
    changeConsent: changeConsent({ store, queue: nowhere, now }),
  });
  const list = sesContactList(client, listName);
  const change = changeConsent({ store, queue, now });

  const worker = () => {
    const paced = inTurn({
      pace: pacer(perSecond, time.now, time.sleep),
      rest: () => time.sleep(((1 + random()) * 1000) / perSecond),
      tries: 2,
    });
    const slow: ContactList = pacedContactList(list, (call) =>
      paced(async () => {
        await time.sleep(latencyMs);
        return call();
      }),
    );
    return syncContacts(syncContact({ store, contactList: slow, adopt }));
  };

  const work = (start: number, until: () => boolean) => async (): Promise<void> => {
    const run = worker();
    await time.sleep(start);
    while (!until()) {
      const batch = queue.receive(batchSize);
      if (batch.length === 0) await time.sleep(pollMs);
      const failed = new Set(await run(ctx, batch));
      queue.remove(batch.filter(({ messageId }) => !failed.has(messageId)));
    }
  };

  return {
    queue,
    ctx,
    change,
    gate: checkRecipients({
      store,
      ensure: ensureRecipientSubscription({ contactList: list, adopt, queue }),
      now,
    }),
    /** Has the workers work until it is so. */
    workUntil: (until: () => boolean) => time.run(starts.map((start) => work(start, until))),
  };
};
