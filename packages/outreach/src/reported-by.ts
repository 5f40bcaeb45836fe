import type { Ctx } from '@distronation/common';

interface Report {
  provider: 'mailgun' | 'ses';
  client?: { ip?: string | undefined; userAgent?: string | undefined } | undefined;
  sendId?: string | undefined;
  campaignId?: string | undefined;
}

/** What nobody chose: the provider found it out. */
export const byProvider = (ctx: Ctx, { provider }: Report): Ctx => ({
  ...ctx,
  actor: { kind: 'system', name: provider },
});

/** What the recipient did at the provider: the call is the provider's, the doing is not. */
export const byRecipient = (ctx: Ctx, { client: { ip, userAgent } = {} }: Report): Ctx => ({
  ...ctx,
  actor: { kind: 'anonymous' },
  source: { ...(ip ? { ip } : {}), ...(userAgent ? { userAgent } : {}) },
});

/** How it came, and from which mail. */
export const reportOf = ({ provider, sendId, campaignId }: Report) => {
  const campaign = sendId ?? campaignId;
  return { method: `${provider}_event` as const, ...(campaign === undefined ? {} : { campaign }) };
};
