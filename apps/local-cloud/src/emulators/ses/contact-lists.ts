import { z } from 'zod';
import { epochSeconds, operation } from '../aws-json.ts';
import { badRequest, notFound } from './ses-errors.ts';
import type { ContactList, SesAccount } from './ses-state.ts';

const topicLimit = 20;

const named = (what: string) =>
  z
    .string()
    .regex(
      /^[\w-]{1,64}$/,
      `${what} can contain up to 64 characters. Only alphanumeric characters, underscores(_) and hyphens(-) are allowed.`,
    );
const topic = z.strictObject({
  TopicName: named('TopicName'),
  DisplayName: z.string().min(1).max(128),
  Description: z.string().max(500).optional(),
  DefaultSubscriptionStatus: z.enum(['OPT_IN', 'OPT_OUT']),
});
const settings = {
  ContactListName: named('ContactListName'),
  Description: z.string().max(500).optional(),
  Topics: z
    .array(topic)
    .max(topicLimit, `Maximum of <${topicLimit}> topics allowed per ContactList`)
    .refine(
      (topics) => new Set(topics.map(({ TopicName }) => TopicName)).size === topics.length,
      'Duplicate topic names are not allowed within a List.',
    )
    .default([]),
};
const byName = z.strictObject({ ContactListName: z.string() });

export const findList = ({ value }: SesAccount, name: string): ContactList => {
  if (value.contactList?.name === name) return value.contactList;
  throw notFound(`List with name: ${name} doesn't exist.`);
};

export const checkTopic = (list: ContactList, topicName: string, missing = badRequest): void => {
  if (list.topics.some(({ TopicName }) => TopicName === topicName)) return;
  throw missing(`List: ${list.name} doesn't contain Topic: ${topicName}`);
};

export const contactListOperations = (account: SesAccount) => ({
  CreateContactList: operation(z.strictObject(settings), (input) => {
    if (account.value.contactList) throw badRequest('A maximum of 1 Lists allowed per account.');
    const createdAt = account.now();
    account.value.contactList = {
      name: input.ContactListName,
      description: input.Description,
      topics: input.Topics,
      createdAt,
      updatedAt: createdAt,
      contacts: {},
    };
    account.changed();
  }),

  GetContactList: operation(byName, ({ ContactListName }) => {
    const { name, description, topics, createdAt, updatedAt } = findList(account, ContactListName);
    return {
      ContactListName: name,
      Description: description,
      Topics: topics,
      CreatedTimestamp: epochSeconds(createdAt),
      LastUpdatedTimestamp: epochSeconds(updatedAt),
    };
  }),

  /** A complete replacement: a topic or a description that is not repeated here is gone. */
  UpdateContactList: operation(z.strictObject(settings), (input) => {
    const list = findList(account, input.ContactListName);
    list.description = input.Description;
    list.topics = input.Topics;
    list.updatedAt = account.now();
    account.changed();
  }),

  DeleteContactList: operation(byName, ({ ContactListName }) => {
    findList(account, ContactListName);
    account.value.contactList = null;
    account.changed();
  }),
});
