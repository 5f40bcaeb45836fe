import { describe, expect, it } from 'vitest';
import { sign, webhookFixture } from './testing/webhook-fixture.ts';

const delivered = {
  event: 'delivered',
  id: 'unique-event-id-12345',
  timestamp: 1_793_523_600.123,
  recipient: 'user@example.com',
  message: { headers: { 'message-id': 'm1@mg.yourdomain.com', to: 'user@example.com' } },
  tags: ['welcome'],
  'a-field-of-tomorrow': { deep: true },
};
const failed = { ...delivered, event: 'failed', severity: 'permanent', reason: 'generic' };

describe('POST /outreach/webhook', () => {
  it("200 keeps the event and answers in the reference's words", async () => {
    const { post, events } = webhookFixture();
    expect(await post(delivered)).toMatchObject({
      status: 200,
      body: {
        success: true,
        message: 'Webhook processed successfully',
        eventId: 'unique-event-id-12345',
        eventType: 'delivered',
      },
    });
    expect(events.get('unique-event-id-12345')).toMatchObject({
      kind: 'delivered',
      messageId: 'm1@mg.yourdomain.com',
      recipient: 'user@example.com',
      raw: delivered,
    });
  });

  it('200 for a repeat, which changes nothing', async () => {
    const { post, events, consent } = webhookFixture();
    const signature = sign();
    for (let time = 0; time < 3; time += 1) {
      expect(await post({ ...delivered, event: 'unsubscribed' }, signature)).toMatchObject({
        status: 200,
      });
    }
    expect(events.size).toBe(1);
    expect(consent.changes).toHaveLength(1);
  });

  it('401 for a token that came with another body, and no effect', async () => {
    const { post, events, consent } = webhookFixture();
    const signature = sign();
    await post(delivered, signature);
    const forged = { ...delivered, id: 'other', event: 'complained' };
    expect(await post(forged, signature)).toMatchObject({ status: 401 });
    expect(events.size).toBe(1);
    expect(consent.changes).toEqual([]);
  });

  it('401 for a wrong key, an altered signature, and times out of the window', async () => {
    const { post, events, now } = webhookFixture();
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    const good = sign();
    const forgeries = [
      sign(now, 'token', 'another-key'),
      { ...good, signature: good.signature.replace(/./, (digit) => (digit === '0' ? '1' : '0')) },
      { ...good, token: `${good.token}0` },
      sign(hours(-13)),
      sign(hours(13)),
    ];
    for (const signature of forgeries) {
      expect(await post(delivered, signature)).toMatchObject({
        status: 401,
        body: { code: 'invalid_signature' },
      });
    }
    expect(events.size).toBe(0);
  });

  it('200 after the eight hours over which Mailgun repeats itself', async () => {
    const { post, now } = webhookFixture();
    const signature = sign(new Date(now.getTime() - 8 * 3_600_000));
    expect(await post(delivered, signature)).toMatchObject({ status: 200 });
  });

  it('200 for an event whose lesser fields say nothing, or nonsense', async () => {
    const { post, consent } = webhookFixture();
    const silent = { reason: null, message: null, tags: null, 'user-variables': [] };
    const event = { ...delivered, event: 'complained', severity: '', ...silent };
    expect(await post(event)).toMatchObject({ status: 200 });
    expect(consent.changes).toEqual(['user@example.com: complained']);
  });

  it.each([
    ['no event', {}],
    ['an event without an id', { ...delivered, id: undefined }],
    ['a time that is no number', { ...delivered, timestamp: 'now' }],
    ['a recipient of 400 characters', { ...delivered, recipient: 'a'.repeat(400) }],
  ])('400 for %s', async (_what, event) => {
    const { post, events } = webhookFixture();
    expect(await post(event)).toMatchObject({ status: 400 });
    expect(events.size).toBe(0);
  });

  it.each([
    ['a hard bounce', failed, ['user@example.com: bounced']],
    ['a soft bounce', { ...failed, severity: 'temporary' }, []],
    ['a bounce of Mailgun’s own list', { ...failed, reason: 'suppress-bounce' }, []],
    ['a complaint', { ...delivered, event: 'complained' }, ['user@example.com: complained']],
    [
      'an unsubscription at Mailgun',
      { ...delivered, event: 'unsubscribed' },
      ['user@example.com: left all'],
    ],
    ['an open', { ...delivered, event: 'opened' }, []],
    ['an event that is new to us', { ...delivered, event: 'levitated' }, []],
  ])('%s reaches the gate as it should', async (_what, event, changes) => {
    const { post, consent } = webhookFixture();
    expect(await post(event)).toMatchObject({ status: 200 });
    expect(consent.changes).toEqual(changes);
  });

  it('settles a delivery in doubt when Mailgun says that it took it, and by no other event', async () => {
    const { post, settled } = webhookFixture();
    const sent = { ...delivered, 'user-variables': { send_id: 'send-1' } };
    await post({ ...sent, event: 'accepted' });
    await post({ ...sent, event: 'opened', id: 'opened-1' });
    await post({ ...delivered, event: 'accepted', id: 'not-ours' });
    expect(settled).toEqual([
      { sendId: 'send-1', address: 'user@example.com', messageId: 'm1@mg.yourdomain.com' },
    ]);
  });

  it('500 has Mailgun come again when the gate cannot be told, and then tells it', async () => {
    const { post, consent, events } = webhookFixture();
    const signature = sign();
    consent.outage = new Error('DynamoDB is down');
    expect(await post(failed, signature)).toMatchObject({ status: 500 });
    consent.outage = undefined;
    expect(await post(failed, signature)).toMatchObject({ status: 200 });
    expect(await post(failed, signature)).toMatchObject({ status: 200 });
    expect(consent.changes).toEqual(['user@example.com: bounced']);
    expect(events.size).toBe(1);
  });
});
