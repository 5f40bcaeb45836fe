import { setTimeout as sleep } from 'node:timers/promises';
import { SESv2Client, type SESv2ClientConfig } from '@aws-sdk/client-sesv2';
import { pacer } from '@distronation/common';
import { awsClientDefaults, unhurriedAwsClient } from '@distronation/common/adapters';
import { pacedContactList } from './adapters/paced-contact-list.ts';
import { sesContactList } from './adapters/ses-contact-list.ts';
import { adoptListedContact } from './adopt-listed-contact.ts';
import { changeConsent } from './change-consent.ts';
import { checkRecipients } from './check-recipients.ts';
import { ensureRecipientSubscription } from './ensure-recipient-subscription.ts';
import { syncContact } from './sync-contact.ts';
import { nowhere, type ConsentWiring } from './wire-consent.ts';

const contactListOf = (name: string, config: SESv2ClientConfig = {}) =>
  sesContactList(new SESv2Client({ ...awsClientDefaults, ...config }), name);

/** Nobody waits for the queue's worker, and retries of the SDK would pass the pacer by. */
const unhurried = { ...unhurriedAwsClient, maxAttempts: 1 };

/** The gate's question. */
export const wireRecipientCheck = ({
  env,
  store,
  queue,
  now,
  changeConsent: change,
}: ConsentWiring) => {
  const listName = env.SES_CONTACT_LIST_NAME;
  const ensure = ensureRecipientSubscription({
    contactList: listName ? contactListOf(listName) : undefined,
    adopt: adoptListedContact({ store, changeConsent: change }),
    queue,
  });
  return checkRecipients({ store, ensure, now });
};

/** Keeps SES's list in step, at SES's pace. */
export const wireContactSync = ({ env, store, now }: ConsentWiring) => {
  if (!env.SES_CONTACT_LIST_NAME) throw new Error('SES_CONTACT_LIST_NAME is not set');
  const pace = pacer(env.CONTACT_SYNC_PER_SECOND, Date.now, sleep);
  return syncContact({
    store,
    contactList: pacedContactList(contactListOf(env.SES_CONTACT_LIST_NAME, unhurried), pace),
    // What came from SES's list need not go back there.
    adopt: adoptListedContact({
      store,
      changeConsent: changeConsent({ store, queue: nowhere, now }),
    }),
  });
};
