import { testCtx } from '@distronation/common/testing';
import { adoptListedContact } from '../adopt-listed-contact.ts';
import { changeConsent } from '../change-consent.ts';
import { checkRecipients } from '../check-recipients.ts';
import type { ChangeConsent } from '../consent.ts';
import { ensureRecipientSubscription } from '../ensure-recipient-subscription.ts';
import { syncContact } from '../sync-contact.ts';
import { memoryConsentStore } from './memory-consent-store.ts';
import { memoryContactList } from './memory-contact-list.ts';
import { memorySyncQueue } from './memory-sync-queue.ts';

export const ana = 'ana@example.com';
export const ctx = testCtx({ actor: { kind: 'system', name: 'contact-sync' } });

/** Our record and SES's list, what keeps them in step, and the gate; a minute passes at each look at the
 *  clock. */
export const contactListFixture = () => {
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 10, 1, 9, (minute += 1)));
  const store = memoryConsentStore();
  const contactList = memoryContactList();
  const queue = memorySyncQueue();
  const change = changeConsent({ store, queue: { add: async () => {} }, now });
  const sync = syncContact({
    store,
    contactList,
    adopt: adoptListedContact({ store, changeConsent: change }),
  });
  const adopt = adoptListedContact({ store, changeConsent: changeConsent({ store, queue, now }) });
  const ensure = ensureRecipientSubscription({ contactList, adopt, queue });
  const check = checkRecipients({ store, ensure, now });
  const choose = (apply: ChangeConsent) =>
    change(ctx, { address: ana, apply, action: 'consent.unsubscribe', method: 'one_click' });
  return { store, contactList, queue, sync, check, choose, now };
};
