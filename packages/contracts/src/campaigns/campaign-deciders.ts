import type { Role } from '../roles.ts';

/** Who orders a campaign of each kind, and decides what becomes of it. */
export const campaignDeciders = {
  mail: ['admin', 'outreach'],
  payout: ['admin', 'finance'],
} as const satisfies Record<string, readonly Role[]>;
