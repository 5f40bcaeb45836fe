import { describe, expect, it } from 'vitest';
import { sign, webhookFixture } from '../testing/webhook-fixture.ts';

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

const legacy = {
  event: 'bounced',
  recipient: 'user@example.com',
  'Message-Id': '<m1@mg.yourdomain.com>',
  code: '550',
  error: '5.1.1 No such user',
};

describe('POST /outreach/webhook', () => {
  it("200 keeps the event and answers in the reference's words", async () => {
    const { post, kept } = webhookFixture();
    expect(await post(delivered)).toMatchObject({
      status: 200,
      body: {
        success: true,
        message: 'Webhook processed successfully',
        eventId: 'unique-event-id-12345',
        eventType: 'delivered',
      },
    });
    expect(kept()).toMatchObject([
      {
        kind: 'delivered',
        messageId: 'm1@mg.yourdomain.com',
        recipient: 'user@example.com',
        campaign: { name: 'welcome', tags: ['welcome'] },
        raw: delivered,
      },
    ]);
  });

  it('200 for a repeat, which changes nothing', async () => {
    const { post, kept, consent } = webhookFixture();
    const signature = sign();
    for (let time = 0; time < 3; time += 1) {
      expect(await post({ ...delivered, event: 'unsubscribed' }, signature)).toMatchObject({
        status: 200,
      });
    }
    expect(kept()).toHaveLength(1);
    expect(consent.changes).toHaveLength(1);
  });

  it('200 for an event that comes again under another signature, which changes nothing', async () => {
    const { post, kept, consent } = webhookFixture();
    await post(failed);
    expect(await post(failed)).toMatchObject({ status: 200 });
    expect(kept()).toHaveLength(1);
    expect(consent.changes).toHaveLength(1);
  });

  it('200 for the same event as JSON and as a form of JSON texts, which is one', async () => {
    const { post, postForm, kept } = webhookFixture();
    const signature = sign();
    await post(delivered, signature);
    const fields = {
      signature: JSON.stringify(signature),
      'event-data': JSON.stringify(delivered),
    };
    expect(await postForm(fields)).toMatchObject({
      status: 200,
      body: { eventId: 'unique-event-id-12345' },
    });
    expect(kept()).toHaveLength(1);
  });

  it('200 for the flat form of older webhooks, and once for its repeat', async () => {
    const { postForm, kept, consent } = webhookFixture();
    const fields = { ...legacy, ...sign() };
    for (let time = 0; time < 2; time += 1) {
      expect(await postForm(fields)).toMatchObject({
        status: 200,
        body: { eventId: fields.token, eventType: 'bounced' },
      });
    }
    expect(kept()).toMatchObject([
      { kind: 'bounced', messageId: 'm1@mg.yourdomain.com', status: { code: 550 } },
    ]);
    expect(consent.changes).toEqual(['user@example.com: bounced']);
  });

  it('200 for a multipart form, whose attachments are left aside', async () => {
    const { postBody, kept } = webhookFixture();
    const form = new FormData();
    for (const [name, text] of Object.entries({ ...legacy, ...sign() })) form.append(name, text);
    form.append('attachment-1', new Blob(['the mail that bounced']), 'mail.eml');
    const request = new Response(form);
    const type = request.headers.get('content-type') ?? '';
    expect(await postBody(await request.text(), type)).toMatchObject({ status: 200 });
    expect(kept()).toMatchObject([{ kind: 'bounced', recipient: 'user@example.com' }]);
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
    ['a hard bounce', failed, ['user@example.com: bounced']],
    ['a soft bounce', { ...failed, severity: 'temporary' }, []],
    [
      'a mail kept back by Mailgun’s list of bounces',
      { ...failed, reason: 'suppress-bounce' },
      ['user@example.com: bounced'],
    ],
    [
      'a mail kept back by its list of complaints, told by a code alone',
      { ...failed, 'delivery-status': { code: 607 } },
      ['user@example.com: complained'],
    ],
    [
      'a mail kept back for who left at Mailgun',
      { ...failed, event: 'dropped', reason: 'suppress-unsubscribe' },
      ['user@example.com: left all'],
    ],
    [
      'a mail kept back for a reason of which we know nothing',
      { ...failed, reason: 'suppress-moon' },
      [],
    ],
    ['a complaint', { ...delivered, event: 'complained' }, ['user@example.com: complained']],
    [
      'an unsubscription at Mailgun',
      { ...delivered, event: 'unsubscribed' },
      ['user@example.com: left all'],
    ],
    [
      'a complaint in another spelling of the address',
      { ...delivered, event: 'complained', recipient: 'User@EXAMPLE.com' },
      ['user@example.com: complained'],
    ],
    ['an open', { ...delivered, event: 'opened' }, []],
    ['mail that Mailgun would not take', { ...delivered, event: 'rejected' }, []],
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

  it.each([
    ['bounced', failed],
    ['complained', { ...failed, event: 'complained' }],
    ['left all', { ...failed, event: 'unsubscribed' }],
  ])(
    '500 has Mailgun come again when the gate cannot be told who %s, and then tells it',
    async (change, event) => {
      const { post, consent, kept } = webhookFixture();
      const signature = sign();
      consent.outage = new Error('DynamoDB is down');
      expect(await post(event, signature)).toMatchObject({ status: 500 });
      consent.outage = undefined;
      expect(await post(event, signature)).toMatchObject({ status: 200 });
      expect(await post(event, signature)).toMatchObject({ status: 200 });
      expect(consent.changes).toEqual([`user@example.com: ${change}`]);
      expect(kept()).toHaveLength(1);
    },
  );
});
