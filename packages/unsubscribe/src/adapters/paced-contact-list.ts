import { TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { ConstantBackoff, handleType, retry } from 'cockatiel';
import type { ContactList } from '../ports.ts';

/** Others share the account's quota; whoever is turned away takes its next turn. */
const whileTurnedAway = retry(handleType(TooManyRequestsException), {
  maxAttempts: 2,
  backoff: new ConstantBackoff(0),
});

/** Waits before every call, so that the account's quota for its contact list is kept. */
export const pacedContactList = (list: ContactList, pace: () => Promise<void>): ContactList => {
  const paced = <T>(call: () => Promise<T>): Promise<T> =>
    whileTurnedAway.execute(async () => {
      await pace();
      return call();
    });
  return {
    find: (address) => paced(() => list.find(address)),
    create: (address, choice) => paced(() => list.create(address, choice)),
    replace: (address, choice) => paced(() => list.replace(address, choice)),
    remove: (address) => paced(() => list.remove(address)),
  };
};
