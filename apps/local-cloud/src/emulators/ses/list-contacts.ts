import { z } from 'zod';
import { operation } from '../aws-json.ts';
import { checkTopic, findList } from './contact-lists.ts';
import { describeContact } from './contacts.ts';
import { page, pageSize } from './paging.ts';
import { notFound } from './ses-errors.ts';
import { topicStatus } from './subscription.ts';
import type { Contact, ContactList, SesAccount } from './ses-state.ts';

const filterInput = z.strictObject({
  FilteredStatus: z.enum(['OPT_IN', 'OPT_OUT']),
  TopicFilter: z
    .strictObject({
      TopicName: z.string().min(1, "TopicName can't be blank in TopicFilter."),
      UseDefaultIfPreferenceUnavailable: z.boolean().default(false),
    })
    .optional(),
});
type Filter = z.output<typeof filterInput>;

export const listContactsOperations = (account: SesAccount) => ({
  ListContacts: operation(
    z.strictObject({
      ContactListName: z.string(),
      Filter: filterInput.optional(),
      PageSize: pageSize,
      NextToken: z.string().optional(),
    }),
    ({ ContactListName, Filter, PageSize, NextToken }) => {
      const list = findList(account, ContactListName);
      if (Filter?.TopicFilter) checkTopic(list, Filter.TopicFilter.TopicName, notFound);
      const contacts = Object.values(list.contacts).filter(
        (contact) => !Filter || matches(list, contact, Filter),
      );
      const found = page(contacts, ({ email }) => email, { size: PageSize, token: NextToken });
      return {
        Contacts: found.items.map((contact) => describeContact(list, contact)),
        NextToken: found.nextToken,
      };
    },
  ),
});

/** A contact who left everything is opted out of each topic, whatever they said of it before. */
const matches = (
  list: ContactList,
  contact: Contact,
  { FilteredStatus, TopicFilter }: Filter,
): boolean => {
  if (contact.unsubscribeAll) return FilteredStatus === 'OPT_OUT';
  if (!TopicFilter) return FilteredStatus === 'OPT_IN';
  const { TopicName, UseDefaultIfPreferenceUnavailable } = TopicFilter;
  const said = contact.topicPreferences.some((preference) => preference.TopicName === TopicName);
  if (!said && !UseDefaultIfPreferenceUnavailable) return false;
  return topicStatus(list, contact, TopicName) === FilteredStatus;
};
