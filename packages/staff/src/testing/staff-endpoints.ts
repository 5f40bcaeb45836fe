import { colleague, staffFixture } from './staff-fixture.ts';

/** Every endpoint of this domain over memory, with all that a request could have left behind. */
export const staffEndpoints = () => {
  const { accounts, audit, handler } = staffFixture();
  const { lastSignInAt: _never, ...invited } = colleague({ uid: 'uid-invited', role: 'viewer' });
  accounts.put(invited);
  return {
    handlers: {
      listStaff: handler,
      inviteStaff: handler,
      changeStaff: handler,
      inviteStaffAgain: handler,
      listStaffNames: handler,
      changeOwnName: handler,
      signOutEverywhere: handler,
    },
    traces: (): unknown[] => [...audit.entries, ...accounts.mailed],
  };
};
