import type { Ctx } from '@distronation/common';
import { testCtx } from '@distronation/common/testing';
import type { Topic } from '@distronation/contracts';

const staffDomain = 'distro-nation.com';

const colleague = (uid: 'finance' | 'outreach') => ({
  kind: 'staff' as const,
  uid,
  email: `${uid}@${staffDomain}`,
  role: uid,
});

const callBy = (actor: Ctx['actor']): Ctx =>
  testCtx({ actor, source: {}, requestId: 'demo', deadline: Number.POSITIVE_INFINITY });

export const worker = callBy({ kind: 'system', name: 'campaign-worker' });

export const importer = callBy(colleague('outreach'));

/** Who sends what: statements are finance's. */
export const senderOf = (topic: Topic) => {
  const actor = colleague(topic === 'financial' ? 'finance' : 'outreach');
  return { ctx: callBy(actor), by: { email: actor.email, uid: actor.uid } };
};

/** A provider's call about something that happened there. */
export const webhookCall = callBy({ kind: 'anonymous' });
