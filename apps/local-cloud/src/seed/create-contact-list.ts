import {
  CreateContactListCommand,
  GetContactListCommand,
  NotFoundException,
  type SESv2Client,
  type Topic,
} from '@aws-sdk/client-sesv2';
import { names } from '../names.ts';

const topic = (TopicName: string, DisplayName: string, Description: string): Topic => ({
  TopicName,
  DisplayName,
  Description,
  DefaultSubscriptionStatus: 'OPT_IN',
});

const Topics = [
  topic('newsletter', 'Newsletter', 'News from Distro Nation, about once a month'),
  topic('outreach', 'Personal messages', 'Messages from our outreach team to creators'),
  topic('financial', 'Payout reports', 'Your monthly statements and their download links'),
];

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
