import {
  CreateContactCommand,
  DeleteContactCommand,
  GetContactCommand,
  NotFoundException,
  UpdateContactCommand,
  type Contact,
  type GetContactResponse,
  type SESv2Client,
  type TopicPreference,
} from '@aws-sdk/client-sesv2';
import { topic as topicSchema } from '@distronation/contracts';
import type { Preference } from '../consent.ts';
import { markWritten, readWritten } from './contact-attributes.ts';
import type { ContactList, ListedContact, WrittenChoice } from '../ports.ts';

const isOurs = ({ TopicName }: TopicPreference): boolean =>
  topicSchema.safeParse(TopicName).success;

const toTopics = (preferences: readonly TopicPreference[]): Record<string, Preference> =>
  Object.fromEntries(
    preferences.flatMap(({ TopicName, SubscriptionStatus }): [string, Preference][] =>
      TopicName && SubscriptionStatus ? [[TopicName, SubscriptionStatus]] : [],
    ),
  );

const toPreferences = (topics: ListedContact['topics']): TopicPreference[] =>
  Object.entries(topics).map(([TopicName, SubscriptionStatus]) => ({
    TopicName,
    SubscriptionStatus,
  }));

type SesContact = Pick<Contact, 'UnsubscribeAll' | 'TopicPreferences' | 'LastUpdatedTimestamp'> &
  Pick<GetContactResponse, 'AttributesData'>;

/** A contact as SES tells it, alone or among others. */
export const listedContact = (contact: SesContact): ListedContact => {
  const { UnsubscribeAll, TopicPreferences = [], LastUpdatedTimestamp } = contact;
  const others = TopicPreferences.filter((each) => !isOurs(each));
  const written = readWritten(contact.AttributesData);
  return {
    unsubscribeAll: UnsubscribeAll ?? false,
    topics: toTopics(TopicPreferences.filter(isOurs)),
    ...(others.length > 0 ? { otherTopics: toTopics(others) } : {}),
    updatedAt: LastUpdatedTimestamp ?? new Date(0),
    ...(written ? { written } : {}),
  };
};

/** The account's one contact list. `UpdateContact` replaces all topic preferences, so every write
 *  here carries all of them. */
export const sesContactList = (
  client: Pick<SESv2Client, 'send'>,
  listName: string,
): ContactList => {
  const toContact = (address: string, choice: WrittenChoice) => ({
    ContactListName: listName,
    EmailAddress: address,
    UnsubscribeAll: choice.unsubscribeAll,
    TopicPreferences: toPreferences({ ...choice.otherTopics, ...choice.topics }),
    AttributesData: markWritten(choice),
  });

  return {
    async find(address) {
      try {
        const contact = await client.send(
          new GetContactCommand({ ContactListName: listName, EmailAddress: address }),
        );
        return listedContact(contact);
      } catch (error) {
        if (error instanceof NotFoundException) return undefined;
        throw error;
      }
    },

    async create(address, choice) {
      await client.send(new CreateContactCommand(toContact(address, choice)));
    },

    async replace(address, choice) {
      await client.send(new UpdateContactCommand(toContact(address, choice)));
    },

    async remove(address) {
      try {
        await client.send(
          new DeleteContactCommand({ ContactListName: listName, EmailAddress: address }),
        );
      } catch (error) {
        if (!(error instanceof NotFoundException)) throw error;
      }
    },
  };
};
