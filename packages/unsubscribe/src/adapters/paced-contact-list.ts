import type { ContactList } from '../ports.ts';

/** Waits before every call, so that the account's quota for its contact list is kept. */
export const pacedContactList = (list: ContactList, pace: () => Promise<void>): ContactList => ({
  find: async (address) => {
    await pace();
    return list.find(address);
  },
  create: async (address, choice) => {
    await pace();
    return list.create(address, choice);
  },
  replace: async (address, choice) => {
    await pace();
    return list.replace(address, choice);
  },
});
