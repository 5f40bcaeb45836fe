import { createEndpoint } from '@distronation/common/http';
import { invoke, memoryAuditLog, testKit } from '@distronation/common/testing';
import { roles, type Endpoint } from '@distronation/contracts';
import { staffRoutes } from '../handlers/staff-routes.ts';
import type { StaffAccount } from '../ports.ts';
import { memoryAccounts } from './memory-accounts.ts';
import { memoryOneAtATime } from './memory-one-at-a-time.ts';

/** Whoever has signed in and may work. */
export const colleague = (account: Partial<StaffAccount> & { uid: string }): StaffAccount => ({
  email: `${account.uid}@distro-nation.com`,
  isVerified: true,
  isDisabled: false,
  lastSignInAt: '2026-10-31T08:00:00.000Z',
  ...account,
});

interface Call {
  uid?: string;
  body?: unknown;
  /** Of the caller, whose account is `uid-<role>`. */
  as?: string;
}

/** The routes of accounts over memory, with one colleague for each role, `uid-<role>`. */
export const staffFixture = () => {
  const now = () => new Date('2026-11-01T09:00:00.000Z');
  const accounts = memoryAccounts(now);
  for (const role of roles) {
    const email = `${role}@distro-nation.com`;
    accounts.put(colleague({ uid: `uid-${role}`, email, role }));
  }
  const audit = memoryAuditLog();
  let made = 0;
  const handler = staffRoutes(createEndpoint(testKit({ now })), {
    accounts,
    audit,
    now,
    oneAtATime: memoryOneAtATime(),
    newUid: () => `uid-new-${(made += 1)}`,
    emailDomain: 'distro-nation.com',
  });
  const call = ({ method, path }: Endpoint, { uid, body, as = 'admin' }: Call = {}) =>
    invoke(handler, {
      method,
      resource: path,
      ...(uid === undefined ? {} : { params: { uid } }),
      headers: { Authorization: `Bearer ${as}` },
      body,
    });
  return { accounts, audit, handler, call };
};
