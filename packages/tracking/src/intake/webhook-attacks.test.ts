import { describe, expect, it } from 'vitest';
import { sign, webhookFixture } from '../testing/webhook-fixture.ts';

const event = {
  event: 'complained',
  id: 'event-1',
  timestamp: 1_793_523_600.123,
  recipient: 'user@example.com',
};

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** What has to be true of everything that is refused. */
const expectNoEffect = ({ attempts, kept, consent }: ReturnType<typeof webhookFixture>) => {
  expect(attempts).toEqual([]);
  expect(kept()).toEqual([]);
  expect(consent.changes).toEqual([]);
};

describe('a forged webhook', () => {
  const good = sign();
  const now = webhookFixture().now.getTime();
  const hoursFromNow = (hours: number) => new Date(now + hours * 3_600_000);

  it.each([
    ['another key', sign(new Date(now), 'token', 'another-key')],
    [
      'an altered signature',
      { ...good, signature: good.signature.replace(/./, (digit) => (digit === '0' ? '1' : '0')) },
    ],
    ['another token', { ...good, token: `${good.token}0` }],
    [
      'a digit moved from time to token',
      {
        ...good,
        timestamp: good.timestamp.slice(0, -1),
        token: good.timestamp.slice(-1) + good.token,
      },
    ],
    ['a time that is past', sign(hoursFromNow(-13))],
    ['a time to come', sign(hoursFromNow(13))],
  ])('401 with %s, and the store is not asked', async (_what, signature) => {
    const fixture = webhookFixture();
    expect(await fixture.post(event, signature)).toMatchObject({
      status: 401,
      body: { code: 'invalid_signature' },
    });
    expectNoEffect(fixture);
  });

  it('401 as a form too', async () => {
    const fixture = webhookFixture();
    const fields = { ...sign(new Date(now), 'token', 'another-key'), ...event, timestamp: '1' };
    expect(await fixture.postForm(fields)).toMatchObject({ status: 401 });
    expectNoEffect(fixture);
  });

  it('401 for a token that came with another body, and no effect', async () => {
    const { post, kept, consent } = webhookFixture();
    const signature = sign();
    const delivered = { ...event, event: 'delivered' };
    await post(delivered, signature);
    for (const other of [{ ...event, id: 'event-2' }, event, { ...delivered, severity: 'x' }]) {
      expect(await post(other, signature)).toMatchObject({ status: 401 });
    }
    expect(kept()).toMatchObject([{ kind: 'delivered' }]);
    expect(consent.changes).toEqual([]);
  });

  it('401 for a token of the JSON that came as a flat form', async () => {
    const { post, postForm, kept } = webhookFixture();
    const signature = sign();
    await post(event, signature);
    const fields = { event: 'delivered', recipient: 'user@example.com', ...signature };
    expect(await postForm(fields)).toMatchObject({ status: 401 });
    expect(kept()).toHaveLength(1);
  });

  it('is told by an age that the deployment sets', async () => {
    const signature = sign(hoursFromNow(-2));
    const strict = webhookFixture({ maxAgeHours: 1 });
    expect(await strict.post(event, signature)).toMatchObject({ status: 401 });
    expect(await webhookFixture({ maxAgeHours: 3 }).post(event, signature)).toMatchObject({
      status: 200,
    });
  });
});

describe('a well signed webhook', () => {
  const signature = JSON.stringify(sign());
  const whole = JSON.stringify(event).slice(1);

  it.each([
    ['no event', {}],
    ['an event without an id', { ...event, id: undefined }],
    ['a time that is no number', { ...event, timestamp: 'now' }],
    ['a time that no calendar has', { ...event, timestamp: 1e15 }],
    ['a recipient of 400 characters', { ...event, recipient: 'a'.repeat(400) }],
    ['a recipient that is a list', { ...event, recipient: ['user@example.com'] }],
    ['a list for an event', [event]],
  ])('400 for %s, without effect', async (_what, data) => {
    const fixture = webhookFixture();
    expect(await fixture.post(data)).toMatchObject({ status: 400 });
    expectNoEffect(fixture);
  });

  it.each([
    ['a signature of another type', `{"signature":["a"],"event-data":{${whole}}`],
    [
      'a time as a number',
      `{"signature":{"timestamp":1,"token":"a","signature":"${'a'.repeat(64)}"},"event-data":{${whole}}`,
    ],
    ['a reserved name for the event', `{"signature":${signature},"__proto__":{${whole}}`],
    ['a reserved name in it', `{"signature":${signature},"event-data":{"constructor":1,${whole}}`],
    [
      'a reserved name among its variables',
      `{"signature":${signature},"event-data":{"user-variables":{"__proto__":{"send_id":"s"}},${whole}}`,
    ],
    [
      'a hundred thousand nested lists',
      `{"signature":${signature},"event-data":{"tags":${nested(100_000)},${whole}}`,
    ],
    ['a body cut short', `{"signature":${signature},"event-data":{`],
  ])('400 for %s, without effect', async (_what, body) => {
    const fixture = webhookFixture();
    expect(await fixture.postBody(body)).toMatchObject({ status: 400 });
    expectNoEffect(fixture);
  });

  it.each([
    ['a reserved name', { ...sign(), event: 'opened', constructor: 'x' }],
    ['an event that is no JSON', { signature, 'event-data': '{"event":' }],
    ['nested lists', { signature, 'event-data': `{"tags":${nested(1000)},${whole}` }],
    ['a reserved name within', { signature, 'event-data': `{"__proto__":{},${whole}` }],
    ['no signature', { event: 'opened', recipient: 'user@example.com' }],
  ])('400 for a form with %s, without effect', async (_what, fields) => {
    const fixture = webhookFixture();
    expect(await fixture.postForm(fields)).toMatchObject({ status: 400 });
    expectNoEffect(fixture);
  });

  it('413 for a body that is larger than any event', async () => {
    const fixture = webhookFixture();
    const huge = { ...event, reason: 'a'.repeat(2_000_000) };
    expect(await fixture.post(huge)).toMatchObject({ status: 413 });
    expectNoEffect(fixture);
  });

  it('415 for what is neither JSON nor a form', async () => {
    const fixture = webhookFixture();
    expect(await fixture.postBody('event=opened', 'text/plain')).toMatchObject({ status: 415 });
    expectNoEffect(fixture);
  });
});
