import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailgunEvent } from './mailgun-event.ts';

const event = { event: 'delivered', id: 'event-1', timestamp: 1_793_523_600.1235 };
const failed = { ...event, event: 'failed', severity: 'permanent' };
const headers = (fields: object) => ({ message: { headers: fields } });

describe('an event of Mailgun', () => {
  it('is read with all that it tells', () => {
    const told = {
      ...event,
      event: 'clicked',
      recipient: 'Ana@Example.com',
      tags: ['welcome', 'news'],
      'user-variables': { send_id: 'send-1', campaignId: 'autumn' },
      ...headers({ 'message-id': '<m1@mg.example.com>' }),
      ip: '203.0.113.9',
      geolocation: { country: 'DE', region: 'BE', city: 'Unknown' },
      'client-info': {
        'client-type': 'browser',
        'client-name': 'Firefox',
        'client-os': 'Linux',
        'device-type': 'desktop',
        'user-agent': 'Mozilla/5.0 (X11; Linux)',
        bot: '',
      },
      url: 'https://example.com/a',
    };
    expect(readMailgunEvent(told)).toEqual({
      id: 'event-1',
      provider: 'mailgun',
      kind: 'clicked',
      at: new Date('2026-11-01T09:00:00.124Z'),
      messageId: 'm1@mg.example.com',
      recipient: 'ana@example.com',
      sendId: 'send-1',
      campaignId: 'autumn',
      tags: ['welcome', 'news'],
      client: {
        name: 'Firefox',
        os: 'Linux',
        device: 'desktop',
        userAgent: 'Mozilla/5.0 (X11; Linux)',
        ip: '203.0.113.9',
      },
      place: { country: 'DE', region: 'BE' },
      url: 'https://example.com/a',
      raw: told,
    });
  });

  it.each([
    ['accepted', 'accepted'],
    ['rejected', 'failed'],
    ['delivered', 'delivered'],
    ['opened', 'opened'],
    ['clicked', 'clicked'],
    ['complained', 'complained'],
    ['unsubscribed', 'unsubscribed'],
    ['bounced', 'bounced'],
    ['dropped', 'failed'],
    ['stored', 'other'],
    ['list_member_uploaded', 'other'],
    ['constructor', 'other'],
    ['__proto__', 'other'],
  ])('named %s is %s', (name, kind) => {
    expect(readMailgunEvent({ ...event, event: name })).toMatchObject({ kind });
  });

  it.each([
    ['bounced', { ...failed, reason: 'generic' }],
    ['bounced', { ...failed, reason: 'bounce', 'delivery-status': { code: 550 } }],
    ['deferred', { ...failed, severity: 'temporary', reason: 'suppress-bounce' }],
    ['suppressed', { ...failed, reason: 'suppress-complaint' }],
    ['suppressed', { ...failed, 'delivery-status': { code: '605' } }],
    ['suppressed', { ...failed, event: 'dropped', 'delivery-status': { code: 606 } }],
    ['failed', { ...failed, event: 'dropped', reason: 'old' }],
    ['failed', { ...failed, severity: 'total' }],
  ])('is %s by its severity, reason and code', (kind, told) => {
    expect(readMailgunEvent(told)).toMatchObject({ kind });
  });

  it.each([
    [
      { code: '550', message: '', description: 'No such user' },
      { code: 550, description: 'No such user' },
    ],
    [
      { code: '5.1.1', message: 'No such user' },
      { message: 'No such user', description: 'generic' },
    ],
    [{ code: 7, message: null, description: 5 }, { description: 'generic' }],
    ['nonsense', { description: 'generic' }],
  ])('tells of %j what can be understood', (given, status) => {
    const told = { ...failed, reason: 'generic', 'delivery-status': given };
    expect(readMailgunEvent(told).status).toEqual(status);
  });

  it('takes the addressee of rejected mail from its header', () => {
    const reject = { reason: 'Sandbox subdomains are for test purposes only', description: '' };
    const to = headers({ to: 'Ana <Ana@example.com>' });
    expect(readMailgunEvent({ ...event, event: 'rejected', reject, ...to })).toMatchObject({
      recipient: 'ana@example.com',
      status: { message: reject.reason },
    });
    expect(readMailgunEvent({ ...event, ...headers({ to: 'a@b.example, c@d.example' }) })).toEqual(
      expect.objectContaining({ recipient: undefined }),
    );
  });

  it.each(['', '<>', 7, null])('has no message when its id is %j', (id) => {
    const told = { ...event, ...headers({ 'message-id': id }) };
    expect(readMailgunEvent(told).messageId).toBeUndefined();
  });

  it('is a machine by the word of Mailgun, and nobody’s without one', () => {
    const client = (bot: string) => ({ ...event, 'client-info': { bot } });
    expect(readMailgunEvent(client('apple')).client).toEqual({ bot: 'apple' });
    expect(readMailgunEvent(client('')).client).toBeUndefined();
  });

  it('keeps variables that are numbers', () => {
    const told = { ...event, 'user-variables': { campaignId: 7, send_id: ['s'] } };
    expect(readMailgunEvent(told)).toMatchObject({ campaignId: '7', sendId: undefined });
  });

  it('is cut to a kilobyte or two, except for the raw event', () => {
    const long = 'x'.repeat(100_000);
    const told = {
      ...event,
      ...headers({ 'message-id': long }),
      tags: Array.from({ length: 50 }, (_, index) => `${index}${long}`),
      'delivery-status': { message: long, description: long },
      'client-info': { 'client-name': long, 'user-agent': long },
      url: long,
    };
    const { raw, ...kept } = readMailgunEvent(told);
    expect(JSON.stringify(kept).length).toBeLessThan(4_000);
    expect(kept.tags).toHaveLength(10);
    expect(raw).toBe(told);
  });

  it('is never lost for what it tells beside its kind and time', () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const part = fc.oneof(
      anything,
      fc.dictionary(
        fc.constantFrom('headers', 'message-id', 'code', 'bot', 'city', 'send_id', 'reason'),
        anything,
      ),
    );
    const lesser = fc.record({
      severity: anything,
      reason: anything,
      message: part,
      tags: anything,
      'user-variables': part,
      'delivery-status': part,
      reject: part,
      'client-info': part,
      ip: anything,
      geolocation: part,
      url: anything,
    });
    fc.assert(
      fc.property(lesser, (fields) => {
        const told = { ...event, event: 'complained', recipient: 'ana@example.com', ...fields };
        expect(readMailgunEvent(told)).toMatchObject({
          kind: 'complained',
          recipient: 'ana@example.com',
          raw: told,
        });
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
