import { describe, expect, it } from 'vitest';
import { readSesContent, readSesEvent } from './ses-event.ts';
import { sesEventAt as at, sesMail as mail } from '../testing/ses-fixture.ts';

const client = { ipAddress: '203.0.113.9', userAgent: 'Mozilla/5.0 (iPhone)' };
const answer = 'smtp; 550 5.1.1 user unknown';

const read = (event: object) => {
  const [only, ...others] = readSesEvent(JSON.stringify(event));
  expect(others).toEqual([]);
  return only;
};

describe('an event of SES', () => {
  it.each([
    ['Send', 'accepted', { send: {} }, { at: new Date(mail.timestamp) }],
    [
      'Reject',
      'failed',
      { reject: { reason: 'Bad content' } },
      { at: new Date(mail.timestamp), status: { message: 'Bad content' } },
    ],
    [
      'Rendering Failure',
      'failed',
      { failure: { errorMessage: 'Attribute x is not present', templateName: 'welcome' } },
      { status: { message: 'Attribute x is not present', description: 'welcome' } },
    ],
    [
      'Delivery',
      'delivered',
      { delivery: { timestamp: at, smtpResponse: '250 2.6.0 Message received' } },
      { at: new Date(at), status: { code: 250, message: '250 2.6.0 Message received' } },
    ],
    [
      'DeliveryDelay',
      'deferred',
      {
        deliveryDelay: {
          timestamp: at,
          delayType: 'MailboxFull',
          delayedRecipients: [{ emailAddress: 'ana@example.com', status: '4.4.1' }],
        },
      },
      { at: new Date(at), status: { message: '4.4.1', description: 'MailboxFull' } },
    ],
    [
      'Bounce',
      'bounced',
      {
        bounce: {
          timestamp: at,
          bounceType: 'Permanent',
          bounceSubType: 'NoEmail',
          bouncedRecipients: [{ emailAddress: 'ana@example.com', diagnosticCode: answer }],
        },
      },
      {
        at: new Date(at),
        status: { code: 550, message: '550 5.1.1 user unknown', description: 'Permanent: NoEmail' },
      },
    ],
    [
      'Complaint',
      'complained',
      { complaint: { timestamp: at, complaintFeedbackType: 'abuse', userAgent: 'Yahoo/0.1' } },
      { at: new Date(at), status: { description: 'abuse' }, client: undefined },
    ],
    [
      'Open',
      'opened',
      { open: { timestamp: at, ...client } },
      { at: new Date(at), client: { ip: client.ipAddress, userAgent: client.userAgent } },
    ],
    [
      'Click',
      'clicked',
      { click: { timestamp: at, ...client, link: 'https://example.com/a', linkTags: null } },
      { at: new Date(at), url: 'https://example.com/a', client: { ip: client.ipAddress } },
    ],
    [
      'Subscription',
      'unsubscribed',
      { subscription: { timestamp: at, newTopicPreferences: { unsubscribeAll: true } } },
      { at: new Date(at), preferences: { unsubscribeAll: true, optedOut: [] } },
    ],
    ['Levitation', 'other', {}, { at: new Date(mail.timestamp) }],
  ])('named %s is %s, and is read from its own part', (eventType, kind, part, expected) => {
    const event = { eventType, mail, ...part };
    expect(read(event)).toMatchObject({
      provider: 'ses',
      kind,
      messageId: 'ses-1',
      recipient: 'ana@example.com',
      raw: event,
      ...expected,
    });
  });

  it('knows our tags, in our order, and the campaign', () => {
    const tags = {
      'ses:configuration-set': ['distro-nation'],
      tag_10: ['tenth'],
      tag_2: ['news'],
      tag_1: ['welcome'],
      send_id: ['send-1'],
      delivery_id: ['d1'],
      recipient: ['recipient_ana_example_com'],
      variable_campaignId: ['autumn'],
      variable_lang: ['de'],
    };
    expect(read({ eventType: 'Send', mail: { ...mail, tags } })).toMatchObject({
      sendId: 'send-1',
      campaignId: 'autumn',
      tags: ['welcome', 'news', 'tenth'],
    });
  });

  it('of another sender of the account is kept with the tags that they gave', () => {
    const tags = { team: ['billing'], 'ses:from-domain': ['x'], empty: [], odd: 'text' };
    expect(read({ eventType: 'Open', mail: { ...mail, tags } })).toMatchObject({
      sendId: undefined,
      tags: ['team:billing'],
    });
  });

  it('has the same id when SES publishes it again, and another for anything else', () => {
    const event = { eventType: 'Open', mail, open: { timestamp: at, ...client } };
    const later = { ...event, open: { ...event.open, timestamp: '2026-11-01T10:00:00.001Z' } };
    const spaced = readSesEvent(JSON.stringify(event, undefined, 2));
    expect(spaced.map(({ id }) => id)).toEqual([read(event)?.id]);
    expect(readSesContent(read(event)?.raw)).toEqual(spaced);
    expect(read(later)?.id).not.toBe(read(event)?.id);
  });

  describe('about several recipients', () => {
    const several = {
      ...mail,
      destination: ['Ana <Ana@example.com>', 'bob@example.com', 'bob@example.com'],
    };
    const both = ['ana@example.com', 'bob@example.com'];
    const recipientsOf = (event: object) =>
      readSesEvent(JSON.stringify(event)).map(({ recipient }) => recipient);

    it('is an event for each whom it names, with their own answer and id', () => {
      const bouncedRecipients = [
        { emailAddress: 'bob@example.com', diagnosticCode: answer },
        { emailAddress: 'ana@example.com', diagnosticCode: 'smtp; 552 too large' },
      ];
      const bounce = { bounceType: 'Permanent', timestamp: at, bouncedRecipients };
      const events = readSesEvent(JSON.stringify({ eventType: 'Bounce', mail: several, bounce }));
      expect(events).toMatchObject([
        { recipient: 'bob@example.com', status: { code: 550 } },
        { recipient: 'ana@example.com', status: { code: 552, message: '552 too large' } },
      ]);
      expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    });

    it.each([
      ['Send', {}, both],
      ['Reject', {}, both],
      ['Delivery', { delivery: { timestamp: at, recipients: ['Bob@example.com'] } }, [both[1]]],
      ['Open', { open: { timestamp: at } }, [undefined]],
    ])('and named %s is about those of whom it can be true', (eventType, part, recipients) => {
      expect(recipientsOf({ eventType, mail: several, ...part })).toEqual(recipients);
    });
  });

  it.each([
    ['Bounce', { bounce: 'lost' }, 'failed'],
    ['Complaint', { complaint: null }, 'complained'],
    ['Open', { open: { timestamp: 'noon', ipAddress: 7, userAgent: null } }, 'opened'],
    ['Click', { click: { link: ['https://example.com'] } }, 'clicked'],
    ['constructor', {}, 'other'],
    ['__proto__', {}, 'other'],
  ])('is not lost for a part that cannot be read: %s', (eventType, part, kind) => {
    const odd = { ...mail, destination: [], tags: 'none' };
    expect(read({ eventType, mail: odd, ...part })).toMatchObject({
      kind,
      at: new Date(mail.timestamp),
      recipient: undefined,
    });
  });
});
