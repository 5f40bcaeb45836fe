import type { Urls } from './environment.ts';
import { names } from './names.ts';
import { staffAccounts, staffPassword } from './seed/staff.ts';

/** What a newcomer needs to know when everything stands. */
export const welcome = (urls: Urls, tookMs: number): string => {
  const staff = staffAccounts.filter((account) => account.emailVerified).map(({ name }) => name);
  return `
Ready after ${(tookMs / 1_000).toFixed(1)} seconds.

  CRM       ${urls.crm}
            sign in as ${staff.join(', ')} @${names.staffDomain}, password ${staffPassword}
  Mailbox   ${urls.mailbox}   every mail that goes out
  API       ${urls.api}
  API docs  ${urls.docs}
  Metrics   ${urls.operations}   what the functions measure

Ctrl-C stops everything; \`pnpm reset\` wipes the state.`;
};
