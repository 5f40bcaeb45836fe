import type { ContactList, ListedContact, WrittenChoice } from '../ports.ts';

export interface MemoryContactList extends ContactList {
  contacts: Map<string, ListedContact>;
  /** While set, every call fails with it. */
  outage: Error | undefined;
}

const listed = ({ asOf, unsubscribeAll, topics, otherTopics }: WrittenChoice): ListedContact => ({
  unsubscribeAll,
  topics,
  ...(otherTopics ? { otherTopics } : {}),
  updatedAt: asOf,
  written: { asOf, unsubscribeAll, topics },
});

export const memoryContactList = (): MemoryContactList => {
  const contacts = new Map<string, ListedContact>();
  const list: MemoryContactList = {
    contacts,
    outage: undefined,
    async find(address) {
      if (list.outage) throw list.outage;
      return contacts.get(address);
    },
    async create(address, choice) {
      if (list.outage) throw list.outage;
      if (contacts.has(address)) throw new Error('The contact exists');
      contacts.set(address, listed(choice));
    },
    async remove(address) {
      if (list.outage) throw list.outage;
      contacts.delete(address);
    },
    async replace(address, choice) {
      if (list.outage) throw list.outage;
      contacts.set(address, listed(choice));
    },
  };
  return list;
};
