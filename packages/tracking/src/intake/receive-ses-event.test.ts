import { describe, expect, it } from 'vitest';
import { sesEventAt as at, sesFixture, sesMail as mail } from '../testing/ses-fixture.ts';

const choices = (unsubscribeAll: boolean, statuses: Record<string, string> = {}) => ({
  unsubscribeAll,
  topicSubscriptionStatus: Object.entries(statuses).map(([topicName, subscriptionStatus]) => ({
    topicName,
    subscriptionStatus,
  })),
});

const subscription = (
  newTopicPreferences?: ReturnType<typeof choices>,
  oldTopicPreferences?: ReturnType<typeof choices>,
) => ({
  eventType: 'Subscription',
  mail,
  subscription: { timestamp: at, newTopicPreferences, oldTopicPreferences },
});

const bounce = (bounceType: string, bounceSubType: string, recipients: string[] = []) => ({
  eventType: 'Bounce',
  mail,
  bounce: {
    bounceType,
    bounceSubType,
    timestamp: at,
    bouncedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
  },
});

const complaint = (fields: object) => ({
  eventType: 'Complaint',
  mail,
  complaint: { timestamp: at, ...fields },
});

const [left, joined] = ['OptOut', 'OptIn'];

describe('an event from SES', () => {
  it.each([
    [
      'one-click on a topic',
      subscription(choices(false, { outreach: left, financial: joined })),
      ['ana@example.com: left outreach'],
    ],
    ['one-click on everything', subscription(choices(true)), ['ana@example.com: left all']],
    ['one-click on SES knows not what', subscription(), ['ana@example.com: left all']],
    ['a topic joined again', subscription(choices(false, { outreach: joined })), []],
    [
      'a topic joined again by one who had left two',
      subscription(
        choices(false, { outreach: joined, newsletter: left }),
        choices(false, { outreach: left, newsletter: left }),
      ),
      [],
    ],
    [
      'a topic left by one for whom SES had held back another, which they may have taken back in here',
      subscription(
        choices(false, { outreach: left, newsletter: left }),
        choices(false, { outreach: left }),
      ),
      ['ana@example.com: left newsletter'],
    ],
    [
      'a topic left by one for whom SES had held back everything',
      subscription(choices(true, { outreach: left }), choices(true)),
      ['ana@example.com: left outreach'],
    ],
    ['a topic that is not ours', subscription(choices(false, { gossip: left })), []],
    ['a hard bounce', bounce('Permanent', 'General'), ['ana@example.com: bounced']],
    [
      'a hard bounce of the mailbox that she forwards to',
      bounce('Permanent', 'NoEmail', ['ana@elsewhere.example']),
      ['ana@example.com: bounced'],
    ],
    ['a full mailbox', bounce('Transient', 'MailboxFull'), []],
    ['a bounce that SES cannot explain', bounce('Undetermined', 'Undetermined'), []],
    ['a mail kept back by SES’s own list', bounce('Permanent', 'Suppressed'), []],
    [
      'a mail kept back by the account’s',
      bounce('Permanent', 'OnAccountSuppressionList'),
      ['ana@example.com: bounced'],
    ],
    ['a mail whose reader had left', bounce('Permanent', 'UnsubscribedRecipient'), []],
    ['a complaint', complaint({ complaintSubType: null }), ['ana@example.com: complained']],
    [
      'a complaint with a report',
      complaint({ complaintFeedbackType: 'abuse' }),
      ['ana@example.com: complained'],
    ],
    ['a mail out of the spam folder', complaint({ complaintFeedbackType: 'not-spam' }), []],
    ['a signature not verified', complaint({ complaintFeedbackType: 'auth-failure' }), []],
    [
      'a complaint that SES only remembers',
      complaint({ complaintSubType: 'OnAccountSuppressionList' }),
      ['ana@example.com: complained'],
    ],
    ['a delay', { eventType: 'DeliveryDelay', mail, deliveryDelay: { timestamp: at } }, []],
    ['a virus in our mail', { eventType: 'Reject', mail, reject: { reason: 'Bad content' } }, []],
  ])('%s reaches the gate as it should', async (_what, event, changes) => {
    const { hear, kept, consent } = sesFixture();
    await hear(event);
    expect(consent.changes).toEqual(changes);
    expect(kept()).toHaveLength(1);
  });

  it('is kept once, and has its effects once, under however many notifications it comes', async () => {
    const { hear, kept, consent } = sesFixture();
    for (let time = 0; time < 3; time += 1) await hear(bounce('Permanent', 'General'));
    expect(kept()).toHaveLength(1);
    expect(consent.changes).toHaveLength(1);
  });

  it('blocks everybody whom it names, and the rest when it comes again', async () => {
    const { hear, consent } = sesFixture();
    const event = {
      ...bounce('Permanent', 'NoEmail', ['ana@example.com', 'Bob@example.com']),
      mail: { ...mail, destination: ['ana@example.com', 'bob@example.com', 'eve@example.com'] },
    };
    consent.outage = new Error('DynamoDB is down');
    await expect(hear(event)).rejects.toThrow('DynamoDB is down');
    consent.outage = undefined;
    await hear(event);
    await hear(event);
    expect(consent.changes).toEqual(['ana@example.com: bounced', 'bob@example.com: bounced']);
  });

  it('is given back to SNS while the gate cannot be told who left, and then tells it once', async () => {
    const { hear, consent } = sesFixture();
    const leaving = subscription(choices(false, { outreach: left }));
    consent.outage = new Error('DynamoDB is down');
    await expect(hear(leaving)).rejects.toThrow('DynamoDB is down');
    consent.outage = undefined;
    await hear(leaving);
    await hear(leaving);
    expect(consent.changes).toEqual(['ana@example.com: left outreach']);
  });

  it('settles a delivery in doubt when SES says that it took it', async () => {
    const { hear, settled } = sesFixture();
    const tagged = { ...mail, tags: { send_id: ['send-1'], delivery_id: ['d1'] } };
    await hear({ eventType: 'Delivery', mail: tagged });
    expect(settled).toEqual([]);
    await hear({ eventType: 'Send', mail: tagged });
    expect(settled).toEqual(['send-1']);
  });

  it('is told apart from the sentence with which SES greets a topic', async () => {
    const { hear, kept } = sesFixture();
    await hear('Successfully validated SNS topic for Amazon SES event publishing.');
    expect(kept()).toEqual([]);
  });

  it.each([
    [{ eventType: 'Delivery' }],
    [{ mail }],
    [{ eventType: 'Delivery', mail: { ...mail, timestamp: 'noon' } }],
    ['{"eventType":'],
  ])('is given back to SNS when it cannot be filed', async (event) => {
    const { hear, kept } = sesFixture();
    await expect(hear(event)).rejects.toThrow(Error);
    expect(kept()).toEqual([]);
  });
});
