import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { byProvider, byRecipient, reportOf } from './reported-by.ts';

const ctx = testCtx({ actor: { kind: 'anonymous' }, source: { ip: '198.51.100.1' } });

describe('what a provider reports', () => {
  it('is the provider’s doing where nobody chose it', () => {
    expect(byProvider(ctx, { provider: 'mailgun' })).toEqual({
      ...ctx,
      actor: { kind: 'system', name: 'mailgun' },
    });
  });

  it('is the recipient’s doing where they left, with their own address and client', () => {
    const client = { ip: '192.0.2.7', userAgent: 'Mail/1.0' };
    const { actor, source } = byRecipient(ctx, { provider: 'mailgun', client });
    expect(actor).toEqual({ kind: 'anonymous' });
    expect(source).toEqual(client);
  });

  it('never passes the provider’s own address off as the recipient’s', () => {
    expect(byRecipient(ctx, { provider: 'ses' }).source).toEqual({});
  });

  it.each([
    [{ sendId: 'send-1', campaignId: 'spring' }, 'send-1'],
    [{ campaignId: 'spring' }, 'spring'],
    [{}, undefined],
  ])('names the mail that it came from: %j is %s', (event, campaign) => {
    expect(reportOf({ provider: 'ses', ...event })).toEqual({
      method: 'ses_event',
      ...(campaign ? { campaign } : {}),
    });
  });
});
