import {
  CreateContactListCommand,
  GetContactListCommand,
  NotFoundException,
  type SESv2Client,
  type Topic,
} from '@aws-sdk/client-sesv2';
import { topicDescriptions, topics } from '@distronation/contracts';
import { names } from '../names.ts';

const Topics: Topic[] = topics.map((topic) => ({
  TopicName: topic,
  DisplayName: topicDescriptions[topic].name,
  Description: topicDescriptions[topic].description,
  DefaultSubscriptionStatus: 'OPT_IN',
}));

/** The account's one contact list; one that exists keeps its topics. */
export const createContactList = async (ses: SESv2Client): Promise<void> => {
  const ContactListName = names.contactList;
  try {
    await ses.send(new GetContactListCommand({ ContactListName }));
  } catch (error) {
    if (!(error instanceof NotFoundException)) throw error;
    await ses.send(new CreateContactListCommand({ ContactListName, Topics }));
  }
};
