import { z } from 'zod';
import { epochSeconds, operation } from '../aws-json.ts';
import { emailAddress } from './addresses.ts';
import { checkTopic, findList } from './contact-lists.ts';
import { alreadyExists, notFound } from './ses-errors.ts';
import type { Contact, ContactList, SesAccount, TopicPreference } from './ses-state.ts';

const isJsonObject = (text: string): boolean => {
  try {
    return z.looseObject({}).safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

const key = { ContactListName: z.string(), EmailAddress: emailAddress };
const byKey = z.strictObject(key);
/** Defaults stand for what a call leaves out: an update replaces, it does not merge. */
const contactInput = z.strictObject({
  ...key,
  TopicPreferences: z
    .array(
      z.strictObject({ TopicName: z.string(), SubscriptionStatus: z.enum(['OPT_IN', 'OPT_OUT']) }),
    )
    .default([]),
  UnsubscribeAll: z.boolean().default(false),
  AttributesData: z
    .string()
    .refine(isJsonObject, 'AttributesData must be a valid JSON object.')
    .optional(),
});

const findContact = (list: ContactList, email: string): Contact => {
  const contact = list.contacts[email];
  if (!contact) throw notFound(`${email} doesn't exist in List.`);
  return contact;
};

export const newContact = (email: string, now: number): Contact => ({
  email,
  topicPreferences: [],
  unsubscribeAll: false,
  createdAt: now,
  updatedAt: now,
});

/** The defaults of the topics that the contact has said nothing about. */
const defaultPreferences = (list: ContactList, contact: Contact): TopicPreference[] => {
  const decided = new Set(contact.topicPreferences.map(({ TopicName }) => TopicName));
  return list.topics
    .filter(({ TopicName }) => !decided.has(TopicName))
    .map(({ TopicName, DefaultSubscriptionStatus }) => ({
      TopicName,
      SubscriptionStatus: DefaultSubscriptionStatus,
    }));
};

export const describeContact = (list: ContactList, contact: Contact) => ({
  EmailAddress: contact.email,
  TopicPreferences: contact.topicPreferences,
  TopicDefaultPreferences: defaultPreferences(list, contact),
  UnsubscribeAll: contact.unsubscribeAll,
  LastUpdatedTimestamp: epochSeconds(contact.updatedAt),
});

export const contactOperations = (account: SesAccount) => {
  const write = (list: ContactList, createdAt: number, input: z.output<typeof contactInput>) => {
    for (const { TopicName } of input.TopicPreferences) checkTopic(list, TopicName);
    list.contacts[input.EmailAddress] = {
      email: input.EmailAddress,
      topicPreferences: input.TopicPreferences,
      unsubscribeAll: input.UnsubscribeAll,
      attributesData: input.AttributesData,
      createdAt,
      updatedAt: account.now(),
    };
    account.changed();
  };

  return {
    CreateContact: operation(contactInput, (input) => {
      const list = findList(account, input.ContactListName);
      if (list.contacts[input.EmailAddress]) {
        throw alreadyExists(`${input.EmailAddress} already exists in List.`);
      }
      write(list, account.now(), input);
    }),

    GetContact: operation(byKey, ({ ContactListName, EmailAddress }) => {
      const list = findList(account, ContactListName);
      const contact = findContact(list, EmailAddress);
      return {
        ContactListName,
        ...describeContact(list, contact),
        AttributesData: contact.attributesData,
        CreatedTimestamp: epochSeconds(contact.createdAt),
      };
    }),

    UpdateContact: operation(contactInput, (input) => {
      const list = findList(account, input.ContactListName);
      write(list, findContact(list, input.EmailAddress).createdAt, input);
    }),

    DeleteContact: operation(byKey, ({ ContactListName, EmailAddress }) => {
      const list = findList(account, ContactListName);
      findContact(list, EmailAddress);
      delete list.contacts[EmailAddress];
      account.changed();
    }),
  };
};
