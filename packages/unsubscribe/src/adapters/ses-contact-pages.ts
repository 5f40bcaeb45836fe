import {
  BadRequestException,
  ListContactsCommand,
  type Contact,
  type ListContactsFilter,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { ContactListPages, ListedAddress, Listing } from '../contact-list/ports.ts';
import { listedContact } from './ses-contact-list.ts';

/** The most that SES tells at once. */
const pageSize = 1_000;

const filterOf = (listing: Listing): ListContactsFilter | undefined => {
  if (listing === 'everybody') return undefined;
  if (listing === 'left_all') return { FilteredStatus: 'OPT_OUT' };
  const TopicFilter = { TopicName: listing, UseDefaultIfPreferenceUnavailable: true };
  return { FilteredStatus: 'OPT_OUT', TopicFilter };
};

const toListed = (listing: Listing, contact: Contact): ListedAddress[] => {
  const { EmailAddress: address } = contact;
  if (address === undefined) return [];
  const listed = { address, ...listedContact(contact) };
  const isTopic = listing !== 'everybody' && listing !== 'left_all';
  if (!isTopic || listed.unsubscribeAll || listed.topics[listing]) return [listed];
  // Among those who do not get the topic without a word of their own: its default keeps it from them.
  return [{ ...listed, topics: { ...listed.topics, [listing]: 'OPT_OUT' } }];
};

export const sesContactPages = (
  client: Pick<SESv2Client, 'send'>,
  listName: string,
): ContactListPages => ({
  async read(listing, after) {
    try {
      const { Contacts = [], NextToken } = await client.send(
        new ListContactsCommand({
          ContactListName: listName,
          Filter: filterOf(listing),
          PageSize: pageSize,
          NextToken: after,
        }),
      );
      return {
        items: Contacts.flatMap((contact) => toListed(listing, contact)),
        ...(NextToken === undefined ? {} : { next: NextToken }),
      };
    } catch (error) {
      if (after !== undefined && error instanceof BadRequestException) return undefined;
      throw error;
    }
  },
});
