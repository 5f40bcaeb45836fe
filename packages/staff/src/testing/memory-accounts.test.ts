import { describe } from 'vitest';
import { accountsSuite } from './accounts-suite.ts';
import { memoryAccounts } from './memory-accounts.ts';

describe('accounts in memory', () => {
  accountsSuite(() => {
    const accounts = memoryAccounts();
    return {
      accounts,
      signIn: async (uid) => accounts.signIn(uid),
      signInsCountFrom: async (uid) => accounts.signInsCountFrom(uid),
      linksMailedTo: async (email) => accounts.mailed.filter((each) => each === email).length,
    };
  });
});
