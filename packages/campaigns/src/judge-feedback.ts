import type { PauseReason } from '@distronation/contracts';
import type { Feedback } from './campaign.ts';

const tolerated = { bounces: 0.05, complaints: 0.001 };

/** Fewer say nothing about the rest. */
const leastHeardOf = { bounces: 100, complaints: 1000 };

/** Why a campaign must stop: more than 5 % of its mails bounced for good, or more than 0.1 % were
 *  complained about; undefined if nothing speaks against it. `forgiven` came back before. */
export const judgeFeedback = (now: Feedback, forgiven: Feedback): PauseReason | undefined => {
  const delivered = now.delivered - forgiven.delivered;
  const bounced = now.bounced - forgiven.bounced;
  const complained = now.complained - forgiven.complained;
  const heardOf = delivered + bounced;
  if (heardOf >= leastHeardOf.bounces && bounced > heardOf * tolerated.bounces) return 'bounces';
  if (delivered >= leastHeardOf.complaints && complained > delivered * tolerated.complaints)
    return 'complaints';
  return undefined;
};
