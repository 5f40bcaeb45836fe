import { newContact } from './contacts.ts';
import type { Contact, ContactList, SesAccount, SubscriptionStatus } from './ses-state.ts';

/** What the contact said of a topic, else the topic's default. */
export const topicStatus = (
  list: ContactList,
  contact: Contact,
  topicName: string,
): SubscriptionStatus | undefined =>
  contact.topicPreferences.find(({ TopicName }) => TopicName === topicName)?.SubscriptionStatus ??
  list.topics.find(({ TopicName }) => TopicName === topicName)?.DefaultSubscriptionStatus;

/** Without a topic, only leaving the whole list counts. */
export const isOptedOut = (list: ContactList, contact: Contact, topicName?: string): boolean =>
  contact.unsubscribeAll ||
  (topicName !== undefined && topicStatus(list, contact, topicName) === 'OPT_OUT');

/** SES puts whoever is mailed or unsubscribes on the list, if they are not there yet. */
export const ensureContact = (account: SesAccount, list: ContactList, email: string): Contact => {
  const contact = (list.contacts[email] ??= newContact(email, account.now()));
  account.changed();
  return contact;
};

/** Leaves one topic, or the whole list without one; every other choice stays as it is. */
export const optOut = (account: SesAccount, contact: Contact, topicName?: string): void => {
  if (topicName === undefined) {
    contact.unsubscribeAll = true;
  } else {
    contact.topicPreferences = [
      ...contact.topicPreferences.filter(({ TopicName }) => TopicName !== topicName),
      { TopicName: topicName, SubscriptionStatus: 'OPT_OUT' },
    ];
  }
  contact.updatedAt = account.now();
  account.changed();
};
