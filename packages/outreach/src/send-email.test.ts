import { describe, expect, it } from 'vitest';
import { sendingFixture } from './testing/sending-fixture.ts';

const [ana, bob] = ['ana@example.com', 'bob@example.com'];
const hello = { to: [ana, bob], subject: 'Hello', html: '<p>Hi</p>' };

describe('POST /outreach/send-email', () => {
  it("200 answers in the reference's shape, with what became of each recipient beside it", async () => {
    const { post } = sendingFixture({ [bob]: { state: 'skipped', reason: 'unsubscribed_topic' } });
    expect(await post(hello)).toMatchObject({
      status: 200,
      body: {
        success: true,
        message: 'Email sent successfully',
        messageId: `id-${ana}`,
        data: {
          id: `id-${ana}`,
          message: 'Queued. Thank you.',
          accepted: [{ address: ana, messageId: `id-${ana}` }],
          suppressed: [{ address: bob, reason: 'unsubscribed_topic' }],
          failed: [],
          uncertain: [],
        },
        version: '1.0.0',
      },
    });
  });

  it('200 for one address as for a list, each only once', async () => {
    const { post, sends } = sendingFixture();
    await post({ ...hello, to: 'Ana <ana@example.com>' });
    await post({ ...hello, to: [ana, 'ANA@example.com', bob] });
    expect(sends.map(({ recipients }) => recipients)).toEqual([
      [{ address: ana, name: 'Ana' }],
      [{ address: ana }, { address: bob }],
    ]);
  });

  it('hands everything that was asked for to the one path', async () => {
    const { post, sends } = sendingFixture();
    await post({
      ...hello,
      from: 'Ola <ola@distro-nation.com>',
      replyTo: 'desk@elsewhere.example',
      tags: ['welcome'],
      customVariables: { campaignId: 'c1' },
      trackingSettings: { opens: false, clicks: true, unsubscribes: false },
      topic: 'newsletter',
    });
    expect(sends).toMatchObject([
      {
        topic: 'newsletter',
        content: {
          subject: 'Hello',
          html: '<p>Hi</p>',
          text: 'text of <p>Hi</p>',
          from: { address: 'ola@distro-nation.com', name: 'Ola' },
          replyTo: { address: 'desk@elsewhere.example' },
        },
        tags: ['welcome'],
        variables: { campaignId: 'c1' },
        tracking: { opens: false, clicks: true },
        createdBy: 'uid-outreach',
      },
    ]);
  });

  it('fills in sender, topic and tracking where nobody says otherwise', async () => {
    const { post, sends } = sendingFixture();
    await post({ to: ana, subject: 'Hello', text: 'Hi' });
    expect(sends[0]).toMatchObject({
      topic: 'outreach',
      content: { text: 'Hi', from: { address: 'hello@distro-nation.com' } },
      tracking: { opens: true, clicks: true },
    });
    expect(sends[0]?.content).not.toHaveProperty('html');
  });

  it('records who sent what to how many, once for each send', async () => {
    const { post, audit } = sendingFixture();
    const key = { 'Idempotency-Key': 'k1' };
    await post(hello, key);
    await post(hello, key);
    expect(audit.entries).toMatchObject([
      {
        action: 'send.create',
        subject: 'send:send-1',
        actor: 'staff:uid-outreach',
        after: { recipients: 2 },
      },
    ]);
    expect(JSON.stringify(audit.entries)).not.toContain(ana);
  });

  it('leads a repeated Idempotency-Key to the same send, and another caller’s to another', async () => {
    const { post, sends } = sendingFixture();
    const key = { 'Idempotency-Key': 'k1' };
    await post(hello, key);
    await post(hello, key);
    await post(hello, { ...key, Authorization: 'Bearer admin' });
    await post(hello);
    expect(sends.map(({ id }) => id)).toEqual(['send-1', 'send-3', 'send-4']);
  });

  it.each([
    [409, 'all_recipients_suppressed', { state: 'skipped', reason: 'bounced' }],
    [502, 'provider_refused', { state: 'failed', reason: 'provider_refused_400' }],
    [503, 'provider_unavailable', { state: 'failed', reason: 'provider_throttled' }],
    [503, 'provider_unavailable', { state: 'pending' }],
    [504, 'delivery_uncertain', { state: 'uncertain' }],
    [504, 'delivery_uncertain', { state: 'claimed' }],
  ] as const)('%i %s when nobody got it, with the reasons', async (status, code, fate) => {
    const { post } = sendingFixture({ [ana]: fate });
    const answer = await post({ ...hello, to: ana });
    expect(answer).toMatchObject({
      status,
      body: { success: false, code, data: { accepted: [] } },
    });
    expect(JSON.stringify(answer.body['data'])).toContain(ana);
  });

  it('400 keeps a sender out who is not one of ours', async () => {
    const { post, sends, audit } = sendingFixture();
    for (const from of ['ceo@evil.example', 'x@distro-nation.com.evil.example']) {
      expect(await post({ ...hello, from })).toMatchObject({
        status: 400,
        body: { code: 'sender_not_allowed' },
      });
    }
    expect([...sends, ...audit.entries]).toEqual([]);
  });

  it.each([
    [400, { ...hello, to: 'not-an-address' }, 'outreach'],
    [400, { ...hello, subject: 'Hi\r\nBcc: eve@example.com' }, 'outreach'],
    [401, hello, 'nobody'],
    [403, hello, 'viewer'],
    [403, hello, 'finance'],
  ])('%i leaves no trace: nothing sent, nothing recorded', async (status, body, who) => {
    const { post, sends, audit } = sendingFixture();
    expect(await post(body, { Authorization: `Bearer ${who}` })).toMatchObject({ status });
    expect([...sends, ...audit.entries]).toEqual([]);
  });
});
