import type { ContactList } from '../ports.ts';
import type { InTurn } from './in-turn.ts';

/** Waits for a turn before every call, so that the account's quota for its contact list is kept. */
export const pacedContactList = (list: ContactList, paced: InTurn): ContactList => ({
  find: (address) => paced(() => list.find(address)),
  create: (address, choice) => paced(() => list.create(address, choice)),
  replace: (address, choice) => paced(() => list.replace(address, choice)),
  remove: (address) => paced(() => list.remove(address)),
});
