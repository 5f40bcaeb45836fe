import { SESv2Client } from '@aws-sdk/client-sesv2';
import { awsClientDefaults } from '@distronation/common/adapters';
import { inTurn } from './adapters/in-turn.ts';
import { pacedContactList } from './adapters/paced-contact-list.ts';
import { sesContactList } from './adapters/ses-contact-list.ts';
import { adoptListedContact } from './adopt-listed-contact.ts';
import { checkRecipients } from './check-recipients.ts';
import { ensureRecipientSubscription } from './ensure-recipient-subscription.ts';
import { syncContact } from './sync-contact.ts';
import type { ConsentWiring } from './wire-consent.ts';
import { contactListName, turnsAt, unhurriedSes, wireAdoption } from './wire-ses-list.ts';

/** Both messages of a batch have to be through within the thirty seconds of their function; one that gives up
 *  comes again in three minutes. */
const tries = 2;

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
    contactList: listName
      ? sesContactList(new SESv2Client(awsClientDefaults), listName)
      : undefined,
    adopt: adoptListedContact({ store, changeConsent: change }),
    queue,
  });
  return checkRecipients({ store, ensure, now });
};

/** The same question for campaigns, before which SES's opt-outs are taken over in bulk: to ask SES about a
 *  hundred thousand strangers one by one would take it a day. */
export const wireRecordCheck = ({ store, now }: Pick<ConsentWiring, 'store' | 'now'>) =>
  checkRecipients({ store, ensure: async () => new Map(), now });

/** Keeps SES's list in step, at SES's pace. */
export const wireContactSync = (wiring: ConsentWiring) => {
  const { env, store } = wiring;
  const paced = inTurn({ ...turnsAt(env.CONTACT_SYNC_PER_SECOND), tries });
  const contactList = sesContactList(unhurriedSes(), contactListName(env));
  return syncContact({
    store,
    contactList: pacedContactList(contactList, paced),
    adopt: wireAdoption(wiring),
  });
};
